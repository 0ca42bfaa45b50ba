extension NumberRecogniser {
    /// A number that is spoken, from its first word or from the `a`, `a couple of` before it.
    func spoken(at start: Int) -> NumberPhrase? {
        guard let lead = lead(at: start) else { return nil }
        if lead.isVague { return NumberPhrase(start: start, end: lead.index, value: 0, shape: .large) }
        guard let first = word(at: lead.index), canBegin(first, at: lead.index, isLed: lead.index > start) else {
            return nil
        }
        var spoken = SpokenNumber()
        spoken.take(first)
        var last = lead.index
        if first.kind == .half, let scale = scaleBehindHalf(last) {
            spoken.take(scale.word)
            last = scale.index
        }
        let end = takeWords(from: last, into: &spoken)
        var phrase = NumberPhrase(start: start, end: end, value: spoken.value, shape: spoken.shape)
        phrase.hasMoneyScale = spoken.hasMoneyScale
        phrase.isSlang = spoken.isSlang
        phrase.isHalf = first.kind == .half && spoken.shape == .decimal
        return phrase
    }

    private func canBegin(_ word: NumberWord, at index: Int, isLed: Bool) -> Bool {
        switch word.kind {
        case .and, .quarter: false
        case .moneyScale, .slangScale: isLed
        case .point: self.word(after: index)?.kind == .unit || self.word(after: index)?.kind == .zero
        case .zero: self.word(after: index) != nil || stream.wordAfter(index)?.has(.currencyWord) ?? false
        default: true
        }
    }

    /// Where the number words begin: behind `a`, `a couple of`, `several`; vague when a currency stands there.
    private func lead(at start: Int) -> (index: Int, isVague: Bool)? {
        var index = start
        if tokens[index].has(.article) {
            guard let next = stream.next(index), tokens[next].kind == .word else { return nil }
            if let kind = word(at: next)?.kind, isScale(kind, at: next) || kind == .half { return (next, false) }
            if isOneOfCurrency(next) { return (next, true) }
            guard tokens[next].has(.quantifier) else { return nil }
            index = next
        }
        guard tokens[index].has(.quantifier) else { return (index, false) }
        guard var next = stream.next(index) else { return nil }
        if tokens[next].has(.of) { next = stream.next(next) ?? next }
        if tokens[next].has(.currencyWord) { return (next, true) }
        guard let kind = word(at: next)?.kind, isScale(kind, at: next) else { return nil }
        return (next, false)
    }

    /// `a dollar`, `a cent`; one letter is no currency here, and a pound is a weight as well.
    private func isOneOfCurrency(_ index: Int) -> Bool {
        guard tokens[index].has(.currencyWord), tokens[index].end - tokens[index].start > 3 else { return false }
        guard let next = stream.next(index) else { return true }
        return tokens[next].kind != .placeholder && !tokens[next].has([.of, .person])
    }

    private func isScale(_ kind: NumberWord.Kind, at index: Int) -> Bool {
        switch kind {
        case .hundred, .scale, .slangScale: true
        case .moneyScale: !isTightUnit(index)
        default: false
        }
    }

    /// `half a million`.
    private func scaleBehindHalf(_ index: Int) -> (index: Int, word: NumberWord)? {
        guard let article = stream.next(index), tokens[article].has(.article), let next = stream.next(article),
            let word = word(at: next), isScale(word.kind, at: next)
        else { return nil }
        return (next, word)
    }

    /// `three quarters of a million`.
    private func scaleBehindQuarters(_ index: Int) -> (index: Int, word: NumberWord)? {
        guard let of = stream.next(index), tokens[of].has(.of) else { return nil }
        return scaleBehindHalf(of)
    }

    /// Takes the number words behind a token; returns the index behind the last.
    func takeWords(from start: Int, into spoken: inout SpokenNumber) -> Int {
        var last = start
        while let next = nextInNumber(last), let word = word(at: next) {
            if word.kind == .and, let half = halfBehind(and: next) {
                spoken.takeFraction(0.5)
                last = half
                continue
            }
            if word.kind == .quarter, let scale = scaleBehindQuarters(next) {
                spoken.take(scale.word)
                last = scale.index
                continue
            }
            guard spoken.canTake(word), goesOn(word, at: next) else { break }
            let isRepetition = tokens[next].entry == tokens[last].entry && word.value != 20 && word.value >= 10
            if !isRepetition { spoken.take(word) }
            last = next
        }
        return last + 1
    }

    private func goesOn(_ word: NumberWord, at index: Int) -> Bool {
        switch word.kind {
        case .and:
            guard let after = self.word(after: index) else { return false }
            return after.value > 0 && after.value < 1000
        case .point:
            guard let after = self.word(after: index) else { return false }
            return after.kind == .unit || after.kind == .zero
        default: return !isTightUnit(index)
        }
    }

    /// The next token of a number; one that is said twice counts as a part of it.
    func nextInNumber(_ index: Int) -> Int? {
        for next in tokens.indices[(index + 1)...].prefix(3) {
            guard tokens[next].isTransparent else { break }
            if tokens[next].flags.contains(.unfinished), tokens[next].has(.numberWord) { return next }
        }
        guard let next = stream.next(index), tokens[next].kind == .dash else { return stream.next(index) }
        return isInsideTens(dash: next, behind: index) ? stream.next(next) : next
    }

    /// `eighty - eight`, as some transcribers write it.
    private func isInsideTens(dash: Int, behind index: Int) -> Bool {
        guard let tens = word(at: index), tens.kind == .tens, tens.value >= 20, let unit = word(after: dash)
        else { return false }
        return unit.kind == .unit && dash == index + 1 && tokens[dash].gap == .space
    }

    /// `m`, `bn`, `mm` are scales only where they touch digits; `k` also on its own.
    private func isTightUnit(_ index: Int) -> Bool {
        guard let word = word(at: index), word.kind == .moneyScale, word.value != 1000 else { return false }
        return tokens[index].end - tokens[index].start <= 2 && tokens[index].gap != .nothing
    }

    private func halfBehind(and index: Int) -> Int? {
        guard let article = stream.next(index), tokens[article].has(.article), let half = stream.next(article),
            let kind = word(at: half)?.kind, kind == .half || kind == .quarter
        else { return nil }
        return half
    }
}
