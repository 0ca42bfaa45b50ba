import Redaction

/// The points that a reader should know of beyond decisions and work.
struct KeyPoints {
    let conversation: Conversation
    let people: PeopleDirectory

    private static let wordsPerPoint = 350

    func points(excluding excluded: Set<Int>) -> [Finding] {
        let words = conversation.sentences.reduce(0) { $0 + $1.wordCount }
        guard words > 0 else { return [] }
        let count = min(8, max(2, words / Self.wordsPerPoint))
        return Centrality(conversation: conversation).central(count, excluding: excluded).map { sentence in
            let statement = PlainStatement.text(sentence.tokens)
            let text = people.speaker(sentence.speaker).map { "\($0.name): \(statement)" } ?? statement
            return Finding(text: FilteredText(derived: text), evidence: sentence.pieces)
        }
    }
}
