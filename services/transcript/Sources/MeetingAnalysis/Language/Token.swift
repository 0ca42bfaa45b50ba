/// A word, a part of a contraction, a placeholder or a punctuation mark.
struct Token: Hashable, Sendable {
    /// As it was written.
    let surface: String
    /// For comparing: folded, contractions spelt out (`'ll` is `will`).
    let word: String
    let hasSpaceBefore: Bool
    let kind: Kind

    enum Kind: Hashable, Sendable {
        case word
        case mark
        /// What redaction left, such as `[REDACTED_AMOUNT]`.
        case placeholder
    }

    var isMark: Bool { kind == .mark }
    var isPlaceholder: Bool { kind == .placeholder }
    var isCapitalised: Bool { surface.first?.isUppercase ?? false }

    /// The word without its ending, for comparing across forms.
    var stem: String { Stem.of(word) }

    /// Whether the word carries meaning of its own.
    var isContent: Bool {
        kind == .word && word.count > 1 && !StopWords.all.contains(word) && word.contains(where: \.isLetter)
    }
}

extension [Token] {
    /// The tokens as they were written, single spaces between.
    func text(_ range: Range<Int>) -> String {
        var result = ""
        for token in self[range.clamped(to: 0..<count)] {
            if !result.isEmpty, token.hasSpaceBefore { result += " " }
            result += token.surface
        }
        return result
    }

    /// The word at `index`; empty outside and for marks.
    func word(_ index: Int) -> String {
        indices.contains(index) && self[index].kind == .word ? self[index].word : ""
    }

    /// Whether `words` stand at `index`, one after another.
    func has(_ words: [String], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= count else { return false }
        for (offset, wanted) in words.enumerated() where self[index + offset].word != wanted { return false }
        return true
    }

    /// Where `words` begin, one after another; nil when they do not occur.
    func firstIndex(of words: [String], from start: Int = 0) -> Int? {
        guard let head = words.first else { return nil }
        var index = start
        while index + words.count <= count {
            if self[index].word == head, has(words, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether one of the phrases occurs; each is written with single spaces.
    func containsAny(_ phrases: [[String]]) -> Bool {
        phrases.contains { firstIndex(of: $0) != nil }
    }

    /// Stems of the words that carry meaning.
    var contentStems: [String] { filter(\.isContent).map(\.stem) }
}
