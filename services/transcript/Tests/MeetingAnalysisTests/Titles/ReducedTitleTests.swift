import MeetingAnalysis
import Redaction
import Testing

struct ReducedTitleTests {
    @Test(
        "Where several things were taken out, a typed title keeps verb and object, or whom it is about",
        arguments: [
            Typed(
                "[PRICING_DISCUSSION] the [COMMERCIAL_TERM] of [REDACTED_AMOUNT] to Hetzner",
                .init("Follow up with Hetzner")),
            Typed(
                "Send the offer over [REDACTED_AMOUNT] at a [PRICING_DISCUSSION] of [REDACTED_AMOUNT]",
                .init("Send the offer")),
            Typed("[PRICING_DISCUSSION] Oraclon [REDACTED_AMOUNT]", .init("Follow up with Oraclon")),
            Typed("Send the [COMMERCIAL_TERM] and the [PRICING_DISCUSSION] to Petra", .init("Follow up with Petra")),
            Typed("[PRICING_DISCUSSION] the venue over [COMMERCIAL_TERM]", .init("Follow up on the venue")),
            Typed(
                "[PRICING_DISCUSSION] the [COMMERCIAL_TERM] about the harbour lights",
                .init("Follow up on the harbour lights")),
            Typed("[PRICING_DISCUSSION] [REDACTED_AMOUNT]", .init("Follow up on the open point")),
            Typed(
                "Draft a letter to Petra over [REDACTED_AMOUNT], [COMMERCIAL_TERM]", .init("Draft a letter to Petra")),
            Typed("Fix the login, [COMMERCIAL_TERM]", .init("Fix the login")),
            Typed("Book the venue for [REDACTED_AMOUNT]", .init("Book the venue")),
            Typed("[PRICING_DISCUSSION] the venue with the owner", .init("Follow up on the venue with the owner")),
            Typed("Send the [COMMERCIAL_TERM] to Petra", .init("Send the open point to Petra")),
        ])
    func aTypedTitleReads(_ typed: Typed) {
        #expect(Typed.tickets(typed.text).map(\.title.string) == typed.expected.map(\.title))
    }

    @Test func otherWordsAreKeptBesideTheTitle() throws {
        let text = "[PRICING_DISCUSSION] Oraclon [REDACTED_AMOUNT] @channel and fix the pump for Noor"
        let draft = try #require(Typed.tickets(text).first)

        #expect(draft.title.string == "Follow up with Oraclon")
        #expect(draft.description.string.contains("fix the pump for Noor"))
    }

    @Test(
        "So does one that was said",
        arguments: [
            Spoken(
                "Noor Haddad: I'll send the [COMMERCIAL_TERM] over [REDACTED_AMOUNT] to Petra by Friday.",
                gives: "Follow up with Petra"),
            Spoken(
                "Noor Haddad: I'll send the report with the [PRICING_DISCUSSION] and the [COMMERCIAL_TERM] by Friday.",
                gives: "Send the report"),
            Spoken(
                "Noor Haddad: I'll decide on the [COMMERCIAL_TERM] by our next status.",
                gives: "Decide on the open point by our next status"),
            Spoken(
                "Noor Haddad: I'll book the harbour hall for [REDACTED_AMOUNT] by Friday.",
                gives: "Book the harbour hall"),
        ])
    func aSpokenTitleReads(_ talk: Spoken<String>) {
        #expect(Talk.proposals(talk.lines).map(\.title.string) == [talk.expected])
    }
}
