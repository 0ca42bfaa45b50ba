internal import LanguageModel

/// What a model answers: somebody else's words, to be checked.
struct ModelReply: Decodable, Sendable {
    struct Citation: Decodable, Sendable {
        let number: Int
        let quote: String
    }

    /// Markdown.
    let answer: String
    /// Whether the sources answer the question.
    let found: Bool
    let sources: [Citation]

    static let form = AnswerForm(
        "answer",
        [
            "answer": .text, "found": .flag,
            "sources": .list(of: .object(["number": .integer, "quote": .text])),
        ])
}
