/// Finds quantities, in digits or spoken, with the currency, the rate and the scale that belong to them.
struct NumberRecogniser {
    let stream: TokenStream
    let lexicon: Lexicon
    var tokens: [Token] { stream.tokens }

    /// The quantity that begins with a token, or nil.
    func phrase(at start: Int) -> NumberPhrase? {
        let token = tokens[start]
        switch token.kind {
        case .number: return number(at: start, from: start, hasCurrency: false)
        case .currencySign: return behindCurrency(sign: start, from: start)
        case .word where !token.flags.contains(.term):
            if token.has([.numberWord, .article, .quantifier]) {
                if let phrase = number(at: start, from: start, hasCurrency: false) { return phrase }
            }
            return behindCode(at: start)
        default: return nil
        }
    }

    /// `$5`, `€ five`.
    private func behindCurrency(sign: Int, from start: Int) -> NumberPhrase? {
        guard let next = nextInNumber(sign) else { return nil }
        let body = tokens[next].kind == .dash ? stream.next(next) ?? next : next
        guard tokens[body].kind == .number || tokens[body].kind == .word else { return nil }
        return number(at: body, from: start, hasCurrency: true)
    }

    /// `USD 40`, `US$40`.
    private func behindCode(at start: Int) -> NumberPhrase? {
        guard let next = nextInNumber(start) else { return nil }
        let token = tokens[start]
        if tokens[next].kind == .currencySign, tokens[next].gap == .nothing, token.end - token.start < 4 {
            return behindCurrency(sign: next, from: start)
        }
        guard token.has(.currencyCode), tokens[next].kind == .number || tokens[next].has(.numberWord) else {
            return nil
        }
        return number(at: next, from: start, hasCurrency: true)
    }

    private func number(at body: Int, from start: Int, hasCurrency: Bool) -> NumberPhrase? {
        guard var phrase = tokens[body].kind == .number ? digits(at: body) : spoken(at: body) else { return nil }
        phrase.start = start
        if hasCurrency, phrase.shape == .identifier { phrase.end = body + 1 }
        phrase.hasCurrency = hasCurrency || phrase.isSlang
        phrase.isWritten = tokens[body].kind == .number
        phrase.hasSign = hasCurrency && tokens[start].kind == .currencySign
        takeUnits(&phrase)
        takeRate(&phrase)
        if phrase.hasRate { takeRate(&phrase) }
        return phrase
    }

    func word(at index: Int) -> NumberWord? {
        tokens[index].kind == .word ? lexicon.numberWord(tokens[index].entry) : nil
    }

    func word(after index: Int) -> NumberWord? {
        guard let next = stream.next(index) else { return nil }
        return word(at: next)
    }
}
