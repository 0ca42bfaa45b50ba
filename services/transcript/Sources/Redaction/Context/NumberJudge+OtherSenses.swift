extension NumberJudge {
    /// Whether a number names something: a port, a date, a time of day. A placeholder beside it hides what it may name.
    func isName(_ number: NumberPhrase) -> Bool {
        if number.shape == .identifier || number.shape == .year { return true }
        if tokens[number.start].gap == .hyphen || isCertainTimeOfDay(number) { return true }
        if number.end == number.start + 1, lexicon.cues(tokens[number.start]).contains(.vagueScale) { return true }
        if let previous = stream.previous(number.start) {
            let before = tokens[previous]
            if before.kind == .placeholder || before.kind == .opaqueDigits || before.flags.contains(.hasDigit) {
                return true
            }
            if before.kind == .word, before.has([.numberedThing, .month]), !number.hasMoneyScale {
                return true
            }
            if before.kind == .word, before.has(.yearCue), !number.hasMoneyScale, isYearLike(number) { return true }
            if before.has(.of), isYearLike(number), let cue = stream.wordBefore(previous), cue.has(.yearCue) {
                return true
            }
        }
        guard let after = stream.next(number.end - 1) else { return false }
        return tokens[after].kind == .placeholder || tokens[after].has([.month, .clockWord])
    }

    /// A plain number that people can be old.
    static func canBeAge(_ number: NumberPhrase) -> Bool {
        guard number.shape == .medium || number.shape == .small else { return false }
        return !number.hasRate && !number.hasMoneyScale && !number.isEach && number.value <= 110
    }

    /// Whether what comes behind a number is what it counts.
    func isCount(_ number: NumberPhrase) -> Bool {
        guard let next = stream.next(number.end - 1) else { return false }
        return isLowerEndOfCount(number, joiner: next) || standsBeforeCounted(number, next)
    }

    private func standsBeforeCounted(_ number: NumberPhrase, _ next: Int) -> Bool {
        let after = tokens[next]
        if after.gap == .hyphen || isScore(number, after: next) { return true }
        if lexicon.cues(after).contains(.countedPaper), !number.hasMoneyScale { return true }
        switch after.kind {
        case .word: break
        case .number, .opaqueDigits, .placeholder: return true
        default: return false
        }
        if after.has([.of, .times]) { return true }
        let before = stream.previous(number.start).map { tokens[$0] }
        let isCost = before.map { $0.kind == .word && $0.has(.costVerb) } ?? false
        if isCost || before?.kind == .placeholder {
            let isCounted = after.has(.timeUnit) || (after.entry == 0 && after.flags.contains(.plural))
            if isCost || isCounted { return isCounted }
        }
        return !after.has([.follower, .moneyNoun, .numberWord, .multiple, .ordinalOrNext, .money])
    }

    /// `fifteen to twenty five year olds`.
    private func isLowerEndOfCount(_ number: NumberPhrase, joiner: Int) -> Bool {
        guard tokens[joiner].has(.to) || tokens[joiner].kind == .dash, let second = stream.next(joiner),
            let upper = reading.number(at: second), !upper.hasCurrency, !upper.isPercentage,
            let after = stream.next(upper.end - 1)
        else { return false }
        return tokens[after].kind == .word && (tokens[after].has(.timeUnit) || standsBeforeCounted(upper, after))
    }

    /// `at six forty`.
    func isTimeOfDay(_ number: NumberPhrase) -> Bool {
        guard number.shape == .pair, number.value < 1260, number.value.truncatingRemainder(dividingBy: 100) < 60,
            let index = beforeApproximators(number.start), tokens[index].kind == .word
        else { return false }
        return tokens[index].has(.at)
    }

    /// `until four fifteen`, `start at fifteen thirty five`: a time of day whatever is talked about.
    func isCertainTimeOfDay(_ number: NumberPhrase) -> Bool {
        guard number.shape == .pair, number.value < 2460, number.value.truncatingRemainder(dividingBy: 100) < 60,
            let index = beforeApproximators(number.start), tokens[index].kind == .word
        else { return false }
        if tokens[index].has(.until) { return true }
        guard tokens[index].has(.at), let verb = stream.wordBefore(index) else { return false }
        return verb.has(.meeting)
    }

    func beforeApproximators(_ start: Int) -> Int? {
        var index = stream.previous(start)
        while let word = index, tokens[word].has(.approximator) { index = stream.previous(word) }
        return index
    }

    /// `seventy out of a hundred`, on either side.
    private func isScore(_ number: NumberPhrase, after next: Int) -> Bool {
        if tokens[next].has(.out), let of = stream.wordAfter(next), of.has(.of) { return true }
        guard let of = stream.previous(number.start), tokens[of].has(.of), let out = stream.wordBefore(of)
        else { return false }
        return out.has(.out)
    }

    private func isYearLike(_ number: NumberPhrase) -> Bool {
        number.shape == .medium && number.value >= 19 && number.value <= 49
    }

    private func isWordOrHidden(_ index: Int) -> Bool {
        tokens[index].kind == .word || tokens[index].kind == .placeholder
    }

    /// `fifty percent upfront`, `20% off`.
    func isShareOfPrice(_ number: NumberPhrase) -> Bool {
        guard let next = stream.next(number.end - 1), lexicon.cues(tokens[next]).contains(.shareOfPrice)
        else { return false }
        guard !tokens[next].has(.moneyNoun), let after = stream.next(next) else { return true }
        switch tokens[after].kind {
        case .stop, .turnEnd: return true
        default: return tokens[after].has([.follower, .moneyNoun])
        }
    }

    /// `ninety percent accuracy`, `thirty per cent of the market`.
    func isShareOfOtherThings(_ number: NumberPhrase) -> Bool {
        var index = number.end - 1
        for _ in 0..<4 {
            guard let next = stream.next(index), isWordOrHidden(next) else { break }
            if tokens[next].has(.shareNoun) || tokens[next].kind == .placeholder { return true }
            index = next
        }
        index = number.start
        for _ in 0..<4 {
            guard let previous = stream.previous(index), isWordOrHidden(previous) else { break }
            if tokens[previous].has(.shareNoun) || tokens[previous].kind == .placeholder { return true }
            index = previous
        }
        return false
    }
}
