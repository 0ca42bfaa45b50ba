package import Domain

/// An answer with what it rests on.
package struct ChatAnswer: Sendable, Hashable, Codable {
    /// What was asked, without what is commercial in it; nil when it could not be filtered, and then it is not to be kept.
    package var filteredQuestion: String?
    package var markdown: String
    package var sources: [AnswerSource]
    /// What wrote it: `rules`, or a model's name.
    package var engine: String
    /// What readers should know, for instance that something is missing. Whole sentences.
    package var notices: [String]
    /// Whose words may stand in it: more than are named as sources.
    package var meetings: Set<MeetingID>

    package init(
        filteredQuestion: String?, markdown: String, sources: [AnswerSource] = [], engine: String,
        notices: [String] = [], meetings: Set<MeetingID> = []
    ) {
        self.filteredQuestion = filteredQuestion
        self.markdown = markdown
        self.sources = sources
        self.engine = engine
        self.notices = notices
        self.meetings = meetings
    }

    /// The answer as the next question remembers it; nil when the question is not to be kept.
    package var turn: Turn? {
        filteredQuestion.map {
            Turn(question: $0, answer: String(markdown.prefix(Self.longestMemory)), meetings: meetings)
        }
    }

    private static let longestMemory = 4_000
}
