/// Decides whether a quantity is an amount of money, a contract term, or neither.
struct NumberJudge {
    /// What a number turned out to be, and from which token on.
    struct Verdict {
        let label: RedactionLabel
        let rule: String
        var start: Int
        var end: Int
    }

    let stream: TokenStream
    let ahead: MoneyAhead
    var tokens: [Token] { stream.tokens }

    init(stream: TokenStream, ahead: MoneyAhead) {
        self.stream = stream
        self.ahead = ahead
    }

    /// - Parameters:
    ///   - talk: the money talk up to the number.
    ///   - topics: what else was talked about.
    ///   - easing: what is known of the value, as extra money talk that it takes.
    func verdict(on number: NumberPhrase, talk: MoneyTalk, topics: Topics, easing: Double) -> Verdict? {
        if number.isCompound { return nil }
        if number.hasCurrency { return Verdict(label: .amount, rule: "currency", start: number.start, end: number.end) }
        if let before = stream.previous(number.start), tokens[before].has(.net), number.value >= 5, number.value <= 180
        {
            return Verdict(label: .term, rule: "net days", start: before, end: number.end)
        }
        let soon = isTimeOfDay(number) ? 0 : ahead.level(from: number.end)
        let evidence = max(talk.level, soon) + 0.5 * min(talk.level, soon)
        if number.isPercentage { return share(number, evidence: evidence) }
        if let days = days(number, terms: topics.terms) { return days }
        if let multiple = liabilityMultiple(number, liability: topics.liability) { return multiple }
        guard !isName(number), !isCount(number), topics.counting < 0.6 || number.hasMoneyScale else { return nil }
        let around = max(talk.topic, ahead.topic(from: number.end))
        return amount(number, evidence: evidence, around: around, easing: easing)
    }

    // MARK: - Kinds of money

    private func share(_ number: NumberPhrase, evidence: Double) -> Verdict? {
        guard evidence >= 0.5, !isShareOfOtherThings(number) else { return nil }
        return Verdict(label: .amount, rule: "share of money", start: number.start, end: number.end)
    }

    private func days(_ number: NumberPhrase, terms: Double) -> Verdict? {
        guard number.value >= 7, number.value <= 120, number.shape == .medium || number.shape == .small else {
            return nil
        }
        let next = stream.next(number.end - 1)
        let isDays = next.map { tokens[$0].has(.day) } ?? false
        if isDays, let next, terms >= 0.35 || isPaymentBefore(number) {
            return Verdict(label: .term, rule: "payment days", start: number.start, end: next + 1)
        }
        guard !isDays, terms >= 0.5,
            number.value.remainder(dividingBy: 15) == 0 || number.value == 10 || number.value == 7,
            !isCount(number), !isName(number)
        else { return nil }
        return Verdict(label: .term, rule: "payment days", start: number.start, end: number.end)
    }

    private func isPaymentBefore(_ number: NumberPhrase) -> Bool {
        var index = number.start
        for _ in 0..<4 {
            guard let previous = stream.previous(index), tokens[previous].kind == .word else { return false }
            if tokens[previous].has(.paymentCue) { return true }
            index = previous
        }
        return false
    }

    private func liabilityMultiple(_ number: NumberPhrase, liability: Double) -> Verdict? {
        guard liability >= 0.3, number.value <= 10, let times = stream.next(number.end - 1),
            tokens[times].has(.times)
        else { return nil }
        return Verdict(label: .term, rule: "liability multiple", start: number.start, end: times + 1)
    }

    private func amount(_ number: NumberPhrase, evidence: Double, around: Double, easing: Double) -> Verdict? {
        let before = stream.previous(number.start).map { tokens[$0] }
        let isLed = before.map { $0.kind == .word && $0.has([.amountCue, .arithmetic]) } ?? false
        let after = stream.next(number.end - 1).map { tokens[$0] }
        let isSum = (before?.has(.arithmetic) ?? false) || (after?.has(.arithmetic) ?? false) || isFactor(number)
        let standsAlone = (before?.isBarrier ?? true) && (after.map { $0.isBarrier || $0.kind == .comma } ?? true)
        if number.value == 1, number.shape == .small, !isSum { return nil }
        let isStronglyLed = before.map { $0.kind == .word && $0.has(.strongCue) } ?? false
        if number.shape == .small, !number.isFigures, !isStronglyLed, !isSum, !standsAlone { return nil }
        if number.isHalf, !isSum { return nil }
        var needed = Self.needed(number)
        if isLed || isSum { needed -= 0.1 }
        if let before, before.has(.limitCue), number.shape == .pair { needed -= 0.25 }
        if number.isFigures, let before, before.has(.roughSize) { needed = 0 }
        if standsAlone { needed -= 0.15 }
        if number.hasRate { needed -= 0.15 }
        if number.isEach { needed -= 0.5 }
        if isSold(number) { needed -= 0.6 }
        if number.shape == .large, around >= 0.6 { needed = 0 }
        needed += easing
        guard evidence >= needed else { return nil }
        return Verdict(label: .amount, rule: "bare amount", start: number.start, end: number.end)
    }

    /// `sold it for nine`.
    private func isSold(_ number: NumberPhrase) -> Bool {
        guard var index = stream.previous(number.start), tokens[index].has([.strongCue, .person]) else { return false }
        for _ in 0..<3 {
            guard let previous = stream.previous(index), tokens[previous].kind == .word else { return false }
            if tokens[previous].has(.sale) { return true }
            index = previous
        }
        return false
    }

    /// `multiply seventeen fifty by two`.
    private func isFactor(_ number: NumberPhrase) -> Bool {
        guard let by = stream.previous(number.start), tokens[by].has(.by), let first = stream.previous(by) else {
            return false
        }
        return tokens[first].kind == .number || tokens[first].has([.numberWord, .currencyWord])
    }

    /// How much money talk it takes to read a bare number as an amount.
    private static func needed(_ number: NumberPhrase) -> Double {
        if number.isFigures || number.hasMoneyScale { return 0.2 }
        return switch number.shape {
        case .large: 0.4
        case .pair: 0.5
        case .decimal: 0.75
        case .medium: 0.65
        case .small: 0.9
        case .year, .identifier: .infinity
        }
    }
}
