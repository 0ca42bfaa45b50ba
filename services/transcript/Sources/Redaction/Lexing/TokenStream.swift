/// The tokens of a conversation, and the way from each to the next that means something.
struct TokenStream {
    let tokens: [Token]
    let literals: [NumberLiteral]
    /// The next token that is not transparent, for every token.
    private let following: [Int32]
    /// The last token before it that is not transparent, for every token; -1 at the beginning.
    private let preceding: [Int32]

    init(tokens: [Token], literals: [NumberLiteral]) {
        self.tokens = tokens
        self.literals = literals
        let skipped = Self.skipped(tokens)
        let behind = Int32(truncatingIfNeeded: tokens.count)
        var following = [Int32](repeating: behind, count: tokens.count)
        var preceding = [Int32](repeating: -1, count: tokens.count)
        for index in stride(from: tokens.count - 2, through: 0, by: -1) {
            following[index] = skipped[index + 1] ? following[index + 1] : Int32(truncatingIfNeeded: index + 1)
        }
        for index in tokens.indices.dropFirst() {
            preceding[index] = skipped[index - 1] ? preceding[index - 1] : Int32(truncatingIfNeeded: index - 1)
        }
        self.following = following
        self.preceding = preceding
    }

    /// Transparent tokens, and the commas that lean on them.
    private static func skipped(_ tokens: [Token]) -> [Bool] {
        var skipped = tokens.map(\.isTransparent)
        for index in tokens.indices.dropFirst() where tokens[index].kind == .comma {
            let leansBack = tokens[index - 1].has(.filler)
            let leansForward = index + 1 < tokens.count && tokens[index + 1].has(.filler)
            skipped[index] = leansBack || leansForward
        }
        return skipped
    }

    /// The index of the next token that matters, or nil at the end.
    func next(_ index: Int) -> Int? {
        let next = Int(following[index])
        return next < tokens.count ? next : nil
    }

    /// The index of the last token before that matters, or nil at the beginning.
    func previous(_ index: Int) -> Int? {
        let previous = Int(preceding[index])
        return previous >= 0 ? previous : nil
    }

    /// The word right behind a token, unless a pause or the end comes first.
    func wordAfter(_ index: Int) -> Token? {
        guard let next = next(index), tokens[next].kind == .word else { return nil }
        return tokens[next]
    }

    /// The word right before a token, unless a pause or the beginning comes first.
    func wordBefore(_ index: Int) -> Token? {
        guard let previous = previous(index), tokens[previous].kind == .word else { return nil }
        return tokens[previous]
    }
}
