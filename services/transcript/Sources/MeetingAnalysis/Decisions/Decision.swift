import Domain

/// Sentences that settle one thing.
struct Decision {
    private let sentences: [Sentence]
    private let stems: Set<String>

    private static let shortInWords = 5

    /// A decision of a few words ('Two hundred, then.') takes the sentence along that says what it is about.
    init(_ sentences: [Sentence], in conversation: Conversation) {
        var sentences = sentences
        let words = sentences.reduce(0) { $0 + $1.wordCount }
        if words <= Self.shortInWords, let first = sentences.first, let topic = Self.topic(of: first, in: conversation)
        {
            sentences.insert(topic, at: 0)
        }
        self.sentences = sentences
        self.stems = Set(sentences.flatMap { $0.tokens.contentStems })
    }

    private static func topic(of sentence: Sentence, in conversation: Conversation) -> Sentence? {
        let stems = Set(sentence.tokens.contentStems)
        return conversation.sentences[..<sentence.index].suffix(6).reversed().first { other in
            other.wordCount > shortInWords && sentence.turn - other.turn <= 3
                && !stems.isDisjoint(with: other.tokens.contentStems) && other.tokens.contentStems.count >= 2
        }
    }

    var finding: Finding {
        Finding(
            text: sentences.map { PlainStatement.text($0.tokens) }.joined(separator: " "),
            evidence: sentences.flatMap { $0.pieces.map { Evidence(segment: $0.segment, quote: $0.quote) } }
        )
    }

    private static let reversals: Set<String> = [
        "no", "not", "scratch", "instead", "forget", "actually", "rather", "then", "stays", "leave",
    ]

    /// Whether this one, said later, turns `earlier` round: most of its words again, and a word of reversal.
    func replaces(_ earlier: Decision) -> Bool {
        let shared = stems.intersection(earlier.stems).count
        guard shared >= 2, shared * 3 >= min(stems.count, earlier.stems.count) * 2 else { return false }
        return sentences.contains { $0.tokens.contains { Self.reversals.contains($0.word) } }
    }
}
