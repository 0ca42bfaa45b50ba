import LinearService
import Testing

struct ReadingRuleTests {
    @Test(
        arguments: [
            (.init(age: .seconds(0)), .give), (.init(age: .seconds(59)), .give),
            (.init(age: .seconds(60)), .giveAndRefresh), (.init(age: .seconds(899)), .giveAndRefresh),
            (.init(age: .seconds(900)), .wait),
            // What is to be written needs a fresh one.
            (.init(age: .seconds(59), isForWriting: true), .give),
            (.init(age: .seconds(60), isForWriting: true), .wait),
            // A start gives what was stored, for a day.
            (.init(age: .seconds(86_399), isStored: true), .giveAndRefresh),
            (.init(age: .seconds(86_400), isStored: true), .wait),
            (.init(age: .seconds(90), isForWriting: true, isStored: true), .wait),
            // Something else is known.
            (.init(age: .seconds(1), isExpired: true), .wait),
            // Linear was away just now: nobody waits for that again.
            (.init(age: .seconds(5_000), sinceFailure: .seconds(4)), .give),
            (.init(age: .seconds(5_000), isForWriting: true, sinceFailure: .seconds(4)), .give),
            (.init(age: .seconds(1), isExpired: true, sinceFailure: .seconds(4)), .give),
            (.init(age: .seconds(5_000), sinceFailure: .seconds(5)), .wait),
            (.init(age: .seconds(500), sinceFailure: .seconds(5)), .giveAndRefresh),
        ] as [(ReadingRule, ReadingRule.Verdict)])
    func everyReaderGetsWhatTheAgeAllows(_ rule: ReadingRule, _ verdict: ReadingRule.Verdict) {
        #expect(rule.verdict == verdict)
    }

    /// Whether everything is read, and whether it is due.
    @Test(
        arguments: [
            // Small: whole each quarter of an hour, and when somebody asks.
            (.init(wholeRequests: 1, sinceWhole: .seconds(899)), false, false),
            (.init(wholeRequests: 1, sinceWhole: .seconds(899), isAwaited: true), false, false),
            (.init(wholeRequests: 1, sinceWhole: .seconds(900), isAwaited: true), true, true),
            (.init(wholeRequests: 10, sinceWhole: .seconds(1), isAwaited: true, isExplicit: true), true, false),
            (.init(wholeRequests: 1, sinceWhole: .seconds(1), isInDoubt: true), true, true),
            // Large: as often as a tenth of the hour's requests allows, and never while somebody waits.
            (.init(wholeRequests: 133, sinceWhole: .seconds(1_994)), false, false),
            (.init(wholeRequests: 133, sinceWhole: .seconds(1_995)), true, true),
            (.init(wholeRequests: 133, sinceWhole: .seconds(1_995), isAwaited: true), false, true),
            (.init(wholeRequests: 133, sinceWhole: .seconds(1), isAwaited: true, isExplicit: true), false, false),
            (.init(wholeRequests: 133, sinceWhole: .seconds(299), isInDoubt: true), false, false),
            (.init(wholeRequests: 133, sinceWhole: .seconds(300), isInDoubt: true), true, true),
            // After a start the changes come first.
            (.init(wholeRequests: 1, sinceWhole: .seconds(9_000), isStored: true, isExplicit: true), false, true),
        ] as [(FetchPlan, Bool, Bool)])
    func everythingIsReadWhenItIsWorthIt(_ plan: FetchPlan, _ readsEverything: Bool, _ isDue: Bool) {
        #expect(plan.readsEverything == readsEverything)
        #expect(plan.isWholeDue == isDue)
    }
}
