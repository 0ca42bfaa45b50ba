/// Decides whether a quantity is an amount of money, a contract term, or neither.
struct NumberJudge {
    /// What a number turned out to be, and its tokens with what belongs to it.
    struct Verdict {
        let label: RedactionLabel
        let rule: String
        let start: Int
        let end: Int

        init(_ label: RedactionLabel, rule: String, _ number: NumberPhrase, start: Int? = nil, end: Int? = nil) {
            self.label = label
            self.rule = rule
            self.start = start ?? number.start
            self.end = end ?? number.end
        }
    }

    let stream: TokenStream
    let ahead: MoneyAhead
    let lexicon: Lexicon
    var tokens: [Token] { stream.tokens }

    /// - Parameters:
    ///   - talk: the money talk up to the number.
    ///   - topics: what else was talked about.
    ///   - easing: what is known of the value, as extra money talk that it takes.
    func verdict(on number: NumberPhrase, talk: MoneyTalk, topics: Topics, easing: Double) -> Verdict? {
        if number.isCompound { return nil }
        if number.hasCurrency { return Verdict(.amount, rule: "currency", number) }
        if let term = term(number, topics: topics) { return term }
        let soon = isTimeOfDay(number) ? 0 : ahead.level(from: number.end)
        let evidence = max(talk.level, soon) + 0.5 * min(talk.level, soon)
        if number.isPercentage {
            guard isShareOfPrice(number) || (evidence >= 0.5 && !isShareOfOtherThings(number)) else { return nil }
            return Verdict(.amount, rule: "share of money", number)
        }
        guard !isName(number), !isCount(number), !topics.isCounting || number.hasMoneyScale else { return nil }
        let around = max(talk.topic, ahead.topic(from: number.end))
        guard let needed = neededEvidence(for: number, around: around),
            evidence + Self.weightOfScene(number.shape) * talk.scene >= needed + easing
        else { return nil }
        return Verdict(.amount, rule: "bare amount", number)
    }
}
