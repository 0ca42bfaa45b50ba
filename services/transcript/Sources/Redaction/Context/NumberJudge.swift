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

    let reading: Reading
    let stream: TokenStream
    let tokens: [Token]
    var ahead: MoneyAhead { reading.ahead }
    var lexicon: Lexicon { reading.lexicon }

    init(_ reading: Reading) {
        self.reading = reading
        stream = reading.stream
        tokens = reading.stream.tokens
    }

    /// The log odds from which a number is taken for an amount: a third of what it takes out are other numbers near
    /// money talk, which do less harm than an amount that stays.
    static let neededLogOdds: Float = -1
    /// The same for the days, months and years of a contract, which most talk is full of in other senses.
    static let neededLogOddsOfPeriod: Float = 0.5
    /// The same for a number that its sentence proves.
    static let neededLogOddsOfProven: Float = -4

    /// What its own form, or a contract being talked about, makes of a number; nil when that does not decide.
    func certainVerdict(on number: NumberPhrase, topics: Topics) -> Verdict? {
        if number.isCompound { return nil }
        if number.hasCurrency { return Verdict(.amount, rule: "currency", number) }
        return term(number, topics: topics)
    }

    /// Whether a number could be an amount at all; not beside a placeholder, which hides what would decide.
    func canBeAmount(_ number: NumberPhrase, talk: MoneyTalk, easing: Double) -> Bool {
        if number.isCompound || (!number.isPercentage && isName(number)) || isPlainCount(number) { return false }
        if lexicon.cues(tokens[number.end - 1]).contains(.vagueScale) { return false }
        if number.shape == .small, number.value == 1, !number.isWritten, !isPriceOf(number), !standsAlone(number),
            !(stream.wordBefore(number.start)?.has(.costVerb) ?? false)
        {
            return false
        }
        let isMoneyNear =
            talk.scene >= 0.05 || talk.topic >= 0.05 || talk.level >= 0.05
            || ahead.topic(from: number.end) >= 0.05 || number.hasMoneyScale || number.isFigures
            || number.isPercentage || isBargain(number) || easing < 0 || (number.hasRate && number.shape == .pair)
            || isSold(number)
        return isMoneyNear && !isBesidePlaceholder(number)
    }

    /// The token of the days, months or years that a number counts, if it does.
    func timeUnit(of number: NumberPhrase) -> Int? {
        guard !number.isPercentage, let next = stream.next(number.end - 1), tokens[next].kind == .word,
            tokens[next].has(.timeUnit)
        else { return nil }
        return next
    }

    /// Whether so many days or months could be what a contract sets.
    func canBePeriod(_ number: NumberPhrase, _ talk: MoneyTalk, _ topics: Topics) -> Bool {
        guard number.value <= 400,
            topics.deal >= 0.02 || topics.terms >= 0.02 || talk.scene >= 0.05 || talk.topic >= 0.05
        else { return false }
        if let unit = stream.next(number.end - 1), lexicon.cues(tokens[unit]).contains(.shortTime) { return false }
        return !isBesidePlaceholder(number)
    }

    /// `twenty-three stores`, `twelve people`, `half an hour`: what stands behind is certainly what is counted.
    private func isPlainCount(_ number: NumberPhrase) -> Bool {
        guard !number.isPercentage, let next = stream.next(number.end - 1), tokens[next].kind == .word else {
            return false
        }
        if tokens[next].has(.article), let unit = stream.wordAfter(next), unit.has(.timeUnit) { return true }
        guard isCount(number) else { return false }
        return tokens[next].flags.contains(.plural) || tokens[next].has([.shareNoun, .person])
    }

    /// Whether the sentence says that a number is an amount: `do it for fifteen hundred`, `fifty percent upfront`.
    func isProven(_ number: NumberPhrase, talk: MoneyTalk, topics: Topics, easing: Double) -> Bool {
        if number.isPercentage { return isShareOfPrice(number) }
        let around = max(talk.topic, ahead.topic(from: number.end))
        guard let needed = neededEvidence(for: number, around: around) else { return false }
        guard needed <= 0 || easing <= -0.3 || isSold(number) || isPricedInSum(number) else { return false }
        return rulesVerdict(on: number, talk: talk, topics: topics, easing: easing) != nil
    }

    private func standsAlone(_ number: NumberPhrase) -> Bool {
        let before = stream.previous(number.start).map { tokens[$0].isBarrier } ?? true
        let after = stream.next(number.end - 1).map { tokens[$0].isBarrier } ?? true
        return before && after
    }

    private static let shadow = 6

    private func isBesidePlaceholder(_ number: NumberPhrase) -> Bool {
        guard reading.hasPlaceholders else { return false }
        var index: Int? = number.start
        for _ in 0..<Self.shadow {
            index = index.flatMap(stream.previous)
            if let index, tokens[index].kind == .placeholder { return true }
        }
        index = number.end - 1
        for _ in 0..<Self.shadow {
            index = index.flatMap(stream.next)
            if let index, tokens[index].kind == .placeholder { return true }
        }
        return false
    }

    /// What the rules alone would say of a number, one of the things that the model looks at.
    ///
    /// - Parameters:
    ///   - talk: the money talk up to the number.
    ///   - topics: what else was talked about.
    ///   - easing: what is known of the value, as extra money talk that it takes.
    func rulesVerdict(on number: NumberPhrase, talk: MoneyTalk, topics: Topics, easing: Double) -> Verdict? {
        let soon = isTimeOfDay(number) ? 0 : ahead.level(from: number.end)
        let evidence = max(talk.level, soon) + 0.5 * min(talk.level, soon)
        if number.isPercentage {
            let isOfOthers = topics.isAboutAges || isShareOfOtherThings(number)
            guard isShareOfPrice(number) || (evidence >= 0.5 && !isOfOthers) else { return nil }
            return Verdict(.amount, rule: "share of money", number)
        }
        guard !isName(number), !isCount(number), !topics.isCounting || number.hasMoneyScale else { return nil }
        let doubt = topics.isAboutAges && Self.canBeAge(number) ? 0.7 : 0
        let around = max(talk.topic, ahead.topic(from: number.end))
        guard let needed = neededEvidence(for: number, around: around),
            evidence + Self.weightOfScene(number.shape) * talk.scene >= needed + easing + doubt
        else { return nil }
        return Verdict(.amount, rule: "bare amount", number)
    }
}
