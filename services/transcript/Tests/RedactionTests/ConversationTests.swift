import Redaction
import Testing

@Suite struct ConversationTests {
    private let redactor = Redactor()

    @Test func moneyTalkInOneTurnDecidesOverNumbersInTheNext() {
        let turns = ["What is your budget for it?", "Four hundred.", "Four hundred pages?"]

        let texts = redactor.redact(conversation: turns).map(\.filtered.string)

        #expect(texts[1] == "[REDACTED_AMOUNT].")
        #expect(texts[2] == "Four hundred pages?")
    }

    @Test func numbersStayWhereNoMoneyIsTalkedAbout() {
        let turns = ["How many are there?", "Four hundred."]

        #expect(redactor.redact(conversation: turns).map(\.filtered.string) == turns)
    }

    @Test func amountSplitAcrossTurnsIsTakenOutInBoth() {
        let turns = ["I have demurrage charges of eighteen thousand", "four hundred dollars."]

        let texts = redactor.redact(conversation: turns).map(\.filtered.string)

        #expect(texts[0].hasSuffix("of [REDACTED_AMOUNT]"))
        #expect(texts[1] == "[REDACTED_AMOUNT].")
    }

    @Test func bargainingIsTakenOutOfferByOffer() {
        let turns = ["I can do travel at cost if there's a cap.", "Fifteen?", "Ten.", "Twelve."]

        let texts = redactor.redact(conversation: turns).map(\.filtered.string)

        #expect(texts[1...] == ["[REDACTED_AMOUNT]?", "[REDACTED_AMOUNT].", "[REDACTED_AMOUNT]."])
    }

    @Test func moneyTalkFadesWithTheWordsThatFollow() {
        let chatter = Array(
            repeating: "Then we went on to look at the screens and the map for quite a while.", count: 12)
        let turns = ["The budget is tight."] + chatter + ["Four hundred."]

        #expect(redactor.redact(conversation: turns).last?.filtered.string == "Four hundred.")
    }

    @Test func numberThatAnswersHowManyStays() {
        let turns = [
            "The rent is fifteen hundred a month.", "How many desks are there?", "Twenty-six.", "And the deposit?",
        ]

        let texts = redactor.redact(conversation: turns).map(\.filtered.string)

        #expect(texts[2] == "Twenty-six.")
        #expect(texts[3] == "And the [COMMERCIAL_TERM]?")
    }

    @Test func amountSaidWithCurrencyIsKnownWhenItComesAgain() {
        let chatter = Array(repeating: "Let us look at the map and the screens for a while.", count: 8)
        let turns = ["It is under four hundred, I think."] + chatter + ["I meant four hundred dollars."]

        let texts = redactor.redact(conversation: turns).map(\.filtered.string)

        #expect(texts.first == "It is under [REDACTED_AMOUNT], I think.")
        #expect(texts.last == "I meant [REDACTED_AMOUNT].")
    }

    @Test func paymentDaysAreTermsAfterNetDays() {
        let turns = ["Our standard is net sixty.", "What about forty-five?"]

        let spans = redactor.redact(conversation: turns).flatMap(\.spans)

        #expect(spans.map(\.label) == [.term, .term])
    }

    @Test func everyTurnHasItsResult() {
        let turns = ["", "The price", "", "ok"]

        let results = redactor.redact(conversation: turns)

        #expect(results.map(\.filtered.string) == ["", "The [PRICING_DISCUSSION]", "", "ok"])
    }

    @Test func emptyConversationGivesNothing() {
        #expect(redactor.redact(conversation: []).isEmpty)
    }
}
