extension NumberRecogniser {
    /// Adds the currency, percent sign, `figures` or `and change` behind a number.
    func takeUnits(_ phrase: inout NumberPhrase) {
        takeFractionOfCurrency(&phrase)
        takeScaleOfCurrency(&phrase)
        guard let next = unit(behind: phrase.end - 1) else { return }
        let token = tokens[next]
        switch token.kind {
        case .percentSign: takePercent(next, &phrase)
        case .currencySign: takeTrailingSign(next, &phrase)
        case .word where token.has([.currencyWord, .currencyCode]): takeCurrency(next, &phrase)
        case .word where lexicon.cues(token).contains(.nation):
            guard let currency = stream.next(next), tokens[currency].has(.currencyWord) else { return }
            takeCurrency(currency, &phrase)
        case .word where token.has(.percentWord): takePercent(next, &phrase)
        case .word where token.has(.per): takePerCent(next, &phrase)
        case .word where token.has(.figures) && phrase.value >= 4 && phrase.value <= 10:
            phrase.isFigures = true
            phrase.end = next + 1
        case .word where word(at: next)?.kind == .and:
            guard let change = stream.next(next), tokens[change].has(.change) else { return }
            phrase.end = change + 1
        default: break
        }
    }

    /// The next token, or in `three dollars, dollars` the one that is said again.
    private func unit(behind last: Int) -> Int? {
        guard let next = stream.next(last), tokens[next].kind == .comma, tokens[last + 1].kind == .word,
            tokens[last + 1].has([.currencyWord, .currencyCode, .percentWord])
        else { return stream.next(last) }
        return last + 1
    }

    private func takePercent(_ index: Int, _ phrase: inout NumberPhrase) {
        phrase.isPercentage = true
        phrase.end = index + 1
    }

    /// A sign behind a number belongs to it, unless it touches the number that follows.
    private func takeTrailingSign(_ sign: Int, _ phrase: inout NumberPhrase) {
        if sign + 1 < tokens.count, tokens[sign + 1].kind == .number, tokens[sign + 1].gap == .nothing { return }
        phrase.hasCurrency = true
        phrase.hasSign = true
        phrase.end = sign + 1
    }

    /// `point five of a Euro`, `half a euro`.
    private func takeFractionOfCurrency(_ phrase: inout NumberPhrase) {
        guard phrase.shape == .decimal, var index = stream.next(phrase.end - 1) else { return }
        if tokens[index].has(.of) { index = stream.next(index) ?? index }
        guard tokens[index].has(.article), let currency = stream.next(index), tokens[currency].has(.currencyWord)
        else { return }
        phrase.end = currency
    }

    /// `hundreds of millions of dollars`.
    private func takeScaleOfCurrency(_ phrase: inout NumberPhrase) {
        guard lexicon.cues(tokens[phrase.end - 1]).contains(.vagueScale), let of = stream.next(phrase.end - 1),
            tokens[of].has(.of), let currency = stream.next(of), tokens[currency].has(.currencyWord)
        else { return }
        phrase.end = currency
    }

    private func takeCurrency(_ index: Int, _ phrase: inout NumberPhrase) {
        if tokens[index].end - tokens[index].start == 1, tokens[index].gap != .nothing { return }
        phrase.end = index + 1
        if let after = stream.wordAfter(index), after.has(.currencyCompound) {
            phrase.isCompound = true
            return
        }
        phrase.hasCurrency = true
        guard let next = stream.next(index) else { return }
        if tokens[next].has(.money) {
            phrase.end = next + 1
        } else if word(at: next)?.kind == .and {
            guard let first = stream.next(next), let end = smallChange(at: first), let unit = stream.next(end - 1),
                tokens[unit].has(.currencyWord)
            else { return }
            phrase.end = unit + 1
        } else if let end = smallChange(at: next) {
            phrase.end = end
        }
    }

    /// `fifty` behind `two dollars`.
    private func smallChange(at index: Int) -> Int? {
        guard let word = word(at: index), word.kind == .tens || word.kind == .teen else { return nil }
        var change = SpokenNumber()
        change.take(word)
        return takeWords(from: index, into: &change)
    }

    /// `per cent` as two words.
    private func takePerCent(_ index: Int, _ phrase: inout NumberPhrase) {
        guard let next = stream.next(index), tokens[next].has(.cent) else { return }
        takePercent(next, &phrase)
    }

    /// Adds `a month`, `per seat`, `/yr`.
    func takeRate(_ phrase: inout NumberPhrase) {
        if let each = stream.next(phrase.end - 1), tokens[each].has(.each), phrase.hasCurrency || phrase.shape == .pair
        {
            phrase.isEach = true
            phrase.end = each + 1
            return
        }
        guard phrase.shape != .identifier, let lead = stream.next(phrase.end - 1), let unit = stream.next(lead),
            tokens[unit].kind == .word, !tokens[unit].flags.contains(.term),
            isRate(lead: tokens[lead], unit: tokens[unit], hasCurrency: phrase.hasCurrency)
        else { return }
        phrase.hasRate = true
        phrase.end = unit + 1
        if !tokens[unit].has(.timeUnit), let next = stream.next(unit), tokens[next].has(.timeUnit),
            tokens[next].has(.perUnit)
        {
            phrase.end = next + 1
        }
    }

    private func isRate(lead: Token, unit: Token, hasCurrency: Bool) -> Bool {
        switch lead.kind {
        case .slash: return unit.has(.perUnit)
        case .word where lead.has(.per): return true
        case .word where lead.has(.article): return unit.has(.perUnit) || (hasCurrency && unit.entry == 0)
        default: return false
        }
    }
}
