import Domain
import MeetingAnalysis
import Redaction
import Testing

struct DetailTests {
    @Test(
        "A priority is taken only when it is said",
        arguments: [
            Spoken("Noor Haddad: I'll fix the login tomorrow, that one's urgent.", gives: Optional(Priority.urgent)),
            Spoken(
                "Noor Haddad: I'll fix the login tomorrow.", "Callum Abernathy: High priority, please.", gives: .high),
            Spoken(
                "Noor Haddad: I'll fix the login tomorrow.", "Callum Abernathy: I'd make it a high, honestly.",
                gives: .high),
            Spoken("Noor Haddad: I'll fix the login page. Low priority, whenever I get to it.", gives: .low),
            Spoken("Noor Haddad: I'll fix the high water alarm tomorrow.", gives: nil),
            Spoken("Noor Haddad: I'll fix the login tomorrow, it's not urgent.", gives: nil),
        ]
    )
    func priorityIsReadFromWords(talk: Spoken<Priority?>) {
        #expect(Talk.proposals(talk.lines).map(\.priority) == [talk.expected])
    }

    @Test func pointsAreReadFromWords() {
        let proposals = Talk.proposals(["Noor Haddad: I'll split the parser by Friday. That's three points."])

        #expect(proposals.map(\.estimate) == [3])
    }

    @Test(
        "A title shows no placeholder",
        arguments: [
            "I'll check the [COMMERCIAL_TERM] with our lawyer by Friday.",
            "I'll resend the September [COMMERCIAL_TERM] with the [COMMERCIAL_TERM] by Friday.",
            "I'll [COMMERCIAL_TERM] the weather feed by Friday.",
            "I'll write a note about [REDACTED_AMOUNT] for Petra by Friday.",
        ]
    )
    func titleShowsNoPlaceholder(sentence: String) throws {
        let proposal = try #require(Talk.proposals(["Noor Haddad: \(sentence)"]).first)

        #expect(!proposal.title.string.contains("["))
        #expect(!proposal.title.string.contains("REDACTED"))
    }

    @Test func longTitlesAreCutBetweenWords() throws {
        let words = (1...40).map { "paragraph\($0)" }.joined(separator: " ")

        let proposal = try #require(Talk.proposals(["Noor Haddad: I'll rewrite \(words) by Friday."]).first)

        #expect(proposal.title.string.count <= 90)
        #expect(proposal.title.string.split(separator: " ").dropFirst().allSatisfy { words.contains($0) })
    }
}
