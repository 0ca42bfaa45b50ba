/// One place in a pattern.
struct PhraseItem: Sendable {
    enum Kind: Sendable {
        /// One of some words, or a word of a class.
        case words
        /// A number phrase.
        case number
        /// Any word.
        case any
    }

    /// The classes that a pattern can name.
    private static let classes: [(name: String, traits: WordTraits)] = [
        ("determiner", .determiner), ("quantifier", .quantifier), ("person", .person), ("approximator", .approximator),
    ]

    let kind: Kind
    let isOptional: Bool
    let traits: WordTraits
    /// Where its words stand in the table's list, in which all places share one array.
    let words: Range<Int>

    /// Reads one place, such as `a|the`, `uh?`, `<determiner>`, `#` or `*`, and adds its words to `list`.
    init(_ text: some StringProtocol, vocabulary: inout Vocabulary, list: inout [Int32]) {
        isOptional = text.last == "?"
        let body = isOptional ? text.dropLast() : text[...]
        var traits: WordTraits = []
        var words: [Int32] = []
        if body.first == "<" {
            for name in body.dropFirst().dropLast().split(separator: "|") {
                for known in Self.classes where known.name == name { traits.formUnion(known.traits) }
            }
        } else if body != "#", body != "*" {
            words = body.split(separator: "|").map { vocabulary.intern($0) }
        }
        kind = body == "#" ? .number : body == "*" ? .any : .words
        self.traits = traits
        self.words = list.count..<(list.count + words.count)
        list += words
    }
}
