extension Sweep {
    /// The part or the multiple of a sum of money that begins with a token.
    func part(at index: Int) -> Finding? {
        if tokens[index].has(.multiple) { return multiple(at: index) }
        if tokens[index].has(.article) { return fraction(at: index) }
        return nil
    }

    /// `half of our expenditure`, `twice the assembly cost`, `half of that` in a sum.
    private func multiple(at index: Int) -> Finding? {
        guard var next = stream.next(index), tokens[next].kind == .word else { return nil }
        if tokens[next].has(.of) { next = stream.next(next) ?? next }
        let isOfSum = tokens[next].has([.determiner, .person]) && talk.level >= 0.6 && isPause(behind: next)
        guard isOfSum || isMoneyNoun(from: next) else { return nil }
        let end = max(index + 1, reading.number(at: index)?.end ?? 0)
        return Finding(start: index, end: end, label: .amount, rule: "multiple")
    }

    /// Whether the noun within the next words is one of money.
    private func isMoneyNoun(from start: Int) -> Bool {
        var index = start
        for _ in 0..<4 where tokens[index].kind == .word {
            if tokens[index].has(.moneyNoun) || isPhraseOfMoney(at: index) { return true }
            guard let next = stream.next(index) else { return false }
            index = next
        }
        return false
    }

    /// Whether a phrase begins here that would be taken out.
    private func isPhraseOfMoney(at index: Int) -> Bool {
        guard let match = reading.match(at: index) else { return false }
        let rule = reading.lexicon.phrases.rules[match.rule]
        return rule.label != nil && !rule.followsAmount && (match.isProven || talk.level >= rule.needs)
    }

    private func isPause(behind index: Int) -> Bool {
        guard let next = stream.next(index) else { return true }
        switch tokens[next].kind {
        case .stop, .turnEnd, .comma: return true
        default: return false
        }
    }

    /// `a quarter of that money`.
    private func isOfMoney(behind fraction: Int) -> Bool {
        guard let of = stream.next(fraction), tokens[of].has(.of), let next = stream.next(of) else { return false }
        return isMoneyNoun(from: next)
    }

    /// `a quarter of that money in October, a quarter in February`.
    private func isNextPart(_ index: Int) -> Bool {
        guard let last = findings.last, last.rule == "fraction" || last.rule == "multiple" else { return false }
        return index - last.end < 16
    }

    private func isByFraction(_ index: Int) -> Bool {
        talk.level >= 0.6 && stream.wordBefore(index)?.has(.by) ?? false
    }

    /// `by a third`, when prices go up or down.
    private func fraction(at index: Int) -> Finding? {
        guard let next = stream.next(index), tokens[next].has(.fraction),
            isByFraction(index) || isOfMoney(behind: next) || isNextPart(index)
        else { return nil }
        return Finding(start: index, end: next + 1, label: .amount, rule: "fraction")
    }
}
