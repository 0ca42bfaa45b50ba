import Assistant
import Testing

@Suite struct DecisionWordsTests {
    @Test(arguments: [
        "Twenty-three.", "Twenty three then.", "Nine thirty.", "Anneliese, the [COMMERCIAL_TERM].",
        "[REDACTED_AMOUNT] for [PRICING_DISCUSSION].", "Could we not just buy one? Forget it.", "Yes, all of it.",
        "Should we move to Postgres? Never mind.", "Okay.", "",
    ])
    func someSayNothing(decision: String) {
        #expect(!DecisionWords.sayMuch(decision))
    }

    @Test(arguments: [
        "We start in January.", "A monthly demo day on the last Friday.", "Ship version 2 on Friday.",
        "Pay [REDACTED_AMOUNT] to Hetzner.", "Why wait? We deploy tonight to staging.",
        "We stay at nine thirty and I will just be nicer about the wet hair.",
    ])
    func othersDo(decision: String) {
        #expect(DecisionWords.sayMuch(decision))
    }
}
