extension NumberRecogniser {
    /// A number that is written in digits, with the number words behind it.
    func digits(at start: Int) -> NumberPhrase? {
        let literal = stream.literals[Int(tokens[start].entry)]
        var spoken = SpokenNumber(literal: literal)
        var end = spacedGroups(from: start)
        let isGrouped = end > start + 1 || literal.isGrouped
        if let next = stream.next(end - 1), tokens[next].kind == .word, tokens[next].gap == .nothing,
            !isKnownSuffix(tokens[next]), !tokens[next].flags.contains(.term)
        {
            return NumberPhrase(start: start, end: next + 1, value: literal.value, shape: .identifier)
        }
        let isYears = isYearRange(start, end)
        end = range(behind: end)
        let bodyEnd = takeWords(from: end - 1, into: &spoken)
        let shape = isGrouped ? .large : shape(of: literal, spoken: spoken, isBare: bodyEnd == start + 1)
        var phrase = NumberPhrase(start: start, end: bodyEnd, value: spoken.value, shape: shape)
        if isYears, end > start + 1 { phrase.shape = .year }
        phrase.hasMoneyScale = spoken.hasMoneyScale
        phrase.isSlang = spoken.isSlang
        return phrase
    }

    /// `2017-18`, `2019–2020`.
    private func isYearRange(_ start: Int, _ end: Int) -> Bool {
        let literal = stream.literals[Int(tokens[start].entry)]
        return end == start + 1 && literal.digits == 4 && !literal.isDecimal && (1900..<2100).contains(literal.value)
    }

    private func shape(of literal: NumberLiteral, spoken: SpokenNumber, isBare: Bool) -> NumberPhrase.Shape {
        guard isBare, !literal.isDecimal else { return spoken.shape }
        if literal.digits == 4, (1900..<2100).contains(literal.value) { return .year }
        return literal.digits > 7 ? .identifier : spoken.shape
    }

    /// `26K`, `50p`, `5EUR`; anything else that is glued to digits makes a name or a physical quantity of them.
    private func isKnownSuffix(_ token: Token) -> Bool {
        if token.gap == .nothing, token.flags.contains(.hasDigit) { return false }
        if token.has([.currencyWord, .currencyCode]) { return true }
        guard let word = lexicon.numberWord(token.entry) else { return false }
        return word.kind == .moneyScale || word.kind == .slangScale || word.kind == .scale
    }

    /// `1 200 000`.
    private func spacedGroups(from start: Int) -> Int {
        guard stream.literals[Int(tokens[start].entry)].digits <= 3 else { return start + 1 }
        var end = start + 1
        while end < tokens.count, tokens[end].kind == .number, tokens[end].gap == .space {
            let literal = stream.literals[Int(tokens[end].entry)]
            guard literal.digits == 3 || (literal.isDecimal && literal.digits == 5) else { break }
            end += 1
        }
        return end
    }

    /// `10-15`, `5–10`, `$1–$2`.
    private func range(behind end: Int) -> Int {
        guard end < tokens.count else { return end }
        if tokens[end].kind == .number, tokens[end].gap == .hyphen { return end + 1 }
        guard tokens[end].kind == .dash, tokens[end].gap == .nothing, end + 1 < tokens.count else { return end }
        var next = end + 1
        if tokens[next].kind == .currencySign, next + 1 < tokens.count { next += 1 }
        return tokens[next].kind == .number && tokens[next].gap == .nothing ? next + 1 : end
    }
}
