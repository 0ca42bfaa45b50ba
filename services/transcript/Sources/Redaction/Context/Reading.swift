/// A conversation with its numbers and phrases found, before anything is decided.
struct Reading {
    let stream: TokenStream
    let lexicon: Lexicon
    let numbers: [NumberPhrase]
    /// The index of the number that begins with each token, -1 for none.
    private let numberAt: [Int32]
    private let matches: [PhraseMatcher.Match]
    /// The index of the phrase that begins with each token, -1 for none.
    private let matchAt: [Int32]
    /// How soon money is mentioned.
    let ahead: MoneyAhead
    /// Whether some of it was filtered before.
    let hasPlaceholders: Bool

    init(stream: TokenStream, lexicon: Lexicon) {
        self.stream = stream
        self.lexicon = lexicon
        (numbers, numberAt) = Self.findNumbers(NumberRecogniser(stream: stream, lexicon: lexicon))
        let matcher = PhraseMatcher(stream: stream, lexicon: lexicon, numberAt: numberAt, numbers: numbers)
        var matches: [PhraseMatcher.Match] = []
        var matchAt = [Int32](repeating: -1, count: stream.tokens.count)
        var signs = [Float](repeating: 0, count: stream.tokens.count)
        for index in stream.tokens.indices {
            let token = stream.tokens[index]
            guard token.kind == .word, token.entry > 0, lexicon.phrases.canStart(with: token.entry),
                let match = matcher.match(at: index)
            else { continue }
            matchAt[index] = Int32(truncatingIfNeeded: matches.count)
            matches.append(match)
            signs[index] = Self.sign(of: match, at: index, stream: stream, lexicon: lexicon)
        }
        for number in numbers where number.hasCurrency { signs[number.start] = Float(MoneyTalk.Sign.amount) }
        self.matchAt = matchAt
        self.matches = matches
        hasPlaceholders = stream.tokens.contains { $0.kind == .placeholder }
        ahead = MoneyAhead(tokens: stream.tokens, signs: signs)
    }

    /// Whether nothing that could be taken out begins with a token.
    func isPlain(at index: Int) -> Bool {
        numberAt[index] < 0 && matchAt[index] < 0 && !stream.tokens[index].has([.multiple, .article])
    }

    /// The number that begins with a token.
    func number(at index: Int) -> NumberPhrase? {
        numberAt[index] >= 0 ? numbers[Int(numberAt[index])] : nil
    }

    /// Where to end so that no number is cut that begins with the last token, as in `4 days$9`.
    func wholeNumber(to end: Int) -> Int {
        max(end, number(at: end - 1)?.end ?? end)
    }

    /// Which of the numbers begins with a token.
    func placeOfNumber(at index: Int) -> Int? {
        numberAt[index] >= 0 ? Int(numberAt[index]) : nil
    }

    /// The phrase that begins with a token.
    func match(at index: Int) -> PhraseMatcher.Match? {
        matchAt[index] >= 0 ? matches[Int(matchAt[index])] : nil
    }

    private static func findNumbers(_ recogniser: NumberRecogniser) -> ([NumberPhrase], [Int32]) {
        let count = recogniser.stream.tokens.count
        var numbers: [NumberPhrase] = []
        var numberAt = [Int32](repeating: -1, count: count)
        var index = 0
        while index < count {
            if let phrase = recogniser.phrase(at: index) {
                numberAt[index] = Int32(truncatingIfNeeded: numbers.count)
                numbers.append(phrase)
                index = max(phrase.end, index + 1)
            } else {
                index += 1
            }
        }
        return (numbers, numberAt)
    }

    /// What a phrase adds to the money talk if nothing about it is left to decide.
    private static func sign(
        of match: PhraseMatcher.Match, at index: Int, stream: TokenStream, lexicon: Lexicon
    ) -> Float {
        let rule = lexicon.phrases.rules[match.rule]
        guard rule.label != nil, rule.needs == 0 || match.isProven, !rule.followsAmount else { return 0 }
        let isDenied = stream.wordBefore(index)?.has(.negation) ?? false
        return isDenied ? 0 : Float(MoneyTalk.Sign.word)
    }
}
