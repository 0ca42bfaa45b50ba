extension NumberJudge {
    /// Payment days and multiples of liability.
    func term(_ number: NumberPhrase, topics: Topics) -> Verdict? {
        guard !number.isPercentage else { return nil }
        if let before = stream.previous(number.start), tokens[before].has(.net), (5...180).contains(number.value) {
            return Verdict(.term, rule: "net days", number, start: before)
        }
        if let period = contractPeriod(number, deal: topics.deal) { return period }
        if let runway = runway(number) { return runway }
        if let multiple = liabilityMultiple(number, liability: topics.liability) { return multiple }
        guard (7...120).contains(number.value), number.shape == .medium || number.shape == .small else { return nil }
        if let next = stream.next(number.end - 1), tokens[next].has(.day) {
            guard topics.terms >= 0.35 || isPaymentBefore(number) || isPaymentBehind(next) else { return nil }
            return Verdict(.term, rule: "payment days", number, end: next + 1)
        }
        guard topics.terms >= 0.5, isUsualDays(number.value), !isCount(number), !isName(number) else { return nil }
        return Verdict(.term, rule: "payment days", number)
    }

    /// `seven months of runway`.
    private func runway(_ number: NumberPhrase) -> Verdict? {
        guard let unit = timeUnit(of: number), let of = stream.next(unit), tokens[of].has(.of),
            let noun = stream.next(of),
            lexicon.cues(tokens[noun]).contains(.runway)
        else { return nil }
        return Verdict(.finance, rule: "runway", number, end: noun + 1)
    }

    /// `three months' notice`, `two-year renewal`.
    private func contractPeriod(_ number: NumberPhrase, deal: Double) -> Verdict? {
        guard let unit = timeUnit(of: number), number.value <= 120 else {
            return nil
        }
        var last = unit
        for _ in 0..<3 {
            guard let next = stream.next(last), tokens[next].kind == .word || tokens[next].kind == .mark else {
                return nil
            }
            let cues = lexicon.cues(tokens[next])
            if cues.contains(.contractNoun) || (cues.contains(.contractWord) && deal >= 0.1) {
                return Verdict(.term, rule: "contract period", number, end: next + 1)
            }
            guard tokens[next].kind == .mark || tokens[next].gap == .nothing || tokens[next].entry == 0 else {
                return nil
            }
            last = next
        }
        return nil
    }

    private func isUsualDays(_ value: Double) -> Bool {
        value == 7 || value == 10 || value == 14 || value.remainder(dividingBy: 15) == 0
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

    /// `45 days on the invoice`, `ninety days notice`.
    private func isPaymentBehind(_ days: Int) -> Bool {
        var index = days
        for _ in 0..<3 {
            guard let next = stream.next(index), tokens[next].kind == .word || tokens[next].kind == .mark
            else { return false }
            if lexicon.cues(tokens[next]).contains(.notice) { return true }
            index = next
        }
        return false
    }

    /// `two times` the fees, where liability is talked about.
    private func liabilityMultiple(_ number: NumberPhrase, liability: Double) -> Verdict? {
        guard liability >= 0.3, number.value <= 10, let times = stream.next(number.end - 1), tokens[times].has(.times)
        else { return nil }
        return Verdict(.term, rule: "liability multiple", number, end: times + 1)
    }
}
