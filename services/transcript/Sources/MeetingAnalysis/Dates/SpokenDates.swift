/// The days spoken of in each sentence of a meeting, found once.
struct SpokenDates: Sendable {
    private let mentions: [[DateMention]]

    init(_ conversation: Conversation, dates: DateFinder) {
        self.mentions = conversation.sentences.map { dates.mentions(in: $0.tokens) }
    }

    /// The days spoken of in `sentence`, in order.
    func mentions(in sentence: Sentence) -> [DateMention] {
        mentions.indices.contains(sentence.index) ? mentions[sentence.index] : []
    }
}
