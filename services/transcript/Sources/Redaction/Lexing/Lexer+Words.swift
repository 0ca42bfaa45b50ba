extension Lexer {
    mutating func lexWord() {
        let start = position
        var hash = WordHash()
        consumeLetters(into: &hash)
        var entry = lexicon.entry(hash)
        var flags: Token.Flags = []
        if position - start > 1, bytes[start] &- 0x41 < 26, bytes[start + 1] &- 0x41 >= 26 {
            flags.insert(.capitalised)
        }
        if position - start > 3, bytes[position - 1] | 0x20 == UInt8(ascii: "s") { flags.insert(.plural) }
        if isUpperCase(start) { flags.insert(.upperCase) }
        if position < bytes.count, ByteClass.isDigit(bytes[position]), !lexicon.traits(entry).contains(.currencyCode) {
            while position < bytes.count, ByteClass.isDigit(bytes[position]) || ByteClass.isLetter(bytes[position]) {
                position += 1
            }
            flags.insert(.hasDigit)
            entry = 0
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "@") { flags.insert(.embedded) }
        if start > 0, bytes[start - 1] == UInt8(ascii: "@") { flags.insert(.embedded) }
        markUnfinished(before: start..<position, entry: entry)
        push(.word, from: start, entry: flags.contains(.embedded) ? 0 : entry, flags: flags)
    }

    /// Whether the first two letters are capitals and the last one too.
    private func isUpperCase(_ start: Int) -> Bool {
        position - start > 1 && bytes[start] &- 0x41 < 26 && bytes[start + 1] &- 0x41 < 26
    }

    mutating func consumeLetters(into hash: inout WordHash) {
        while position < bytes.count {
            let byte = bytes[position]
            if ByteClass.isLetter(byte) {
                hash.combine(ByteClass.lowercased(byte))
                position += 1
            } else if byte >= 0x80, case .letter = WideScalar(bytes, at: position) {
                for _ in 0..<min(ByteClass.scalarLength(byte), bytes.count - position) {
                    hash.combine(bytes[position])
                    position += 1
                }
            } else {
                return
            }
        }
    }

    /// `fee feeding`: what sounds like a word of money can be the start of one that the lexicon does not know.
    private func isStart(_ previous: Token, of range: Range<Int>) -> Bool {
        range.count >= Int(previous.end - previous.start) + 2 && lexicon.phrases.canStart(with: previous.entry)
    }

    /// How many tokens back the false start of a word is looked for.
    static let longestStumble = 4

    /// Marks the word before as unfinished when the word in a range says it again or begins with it.
    private mutating func markUnfinished(before range: Range<Int>, entry: Int32) {
        var index = tokens.count - 1
        let limit = max(turnStart, tokens.count - Self.longestStumble)
        while index >= limit, tokens[index].isTransparent || tokens[index].kind == .comma { index -= 1 }
        guard index >= limit, tokens[index].kind == .word, !tokens[index].flags.contains(.term) else { return }
        let previous = tokens[index]
        let length = Int(previous.end - previous.start)
        let isStart = entry == 0 && length < range.count && isStart(previous, of: range)
        guard length <= range.count, length == range.count || previous.entry == 0 || isStart else { return }
        for offset in 0..<length {
            let before = ByteClass.lowercased(bytes[Int(previous.start) + offset])
            guard before == ByteClass.lowercased(bytes[range.lowerBound + offset]) else { return }
        }
        if isStart { forget(index) }
        markUnfinished(index)
    }
}
