public import Domain
public import WireFormat

/// An answer to a question, with what it rests on: `POST /slack/ask`.
public struct AnswerWire: Codable, Sendable, Hashable {
    /// Markdown.
    public var answer: String
    public var sources: [Source]
    /// What wrote it: `rules`, or a model's name.
    public var engine: String
    /// What the answer had to do without, each a sentence for people.
    public var notices: [String]

    public init(answer: String, sources: [Source], engine: String, notices: [String] = []) {
        self.answer = answer
        self.sources = sources
        self.engine = engine
        self.notices = notices
    }

    /// A place that an answer rests on.
    public struct Source: Codable, Sendable, Hashable {
        public enum Kind: String, Codable, Sendable {
            case meeting, issue, page
        }

        public var kind: Kind
        public var title: String
        @OrNull public var url: String?
        /// Of a meeting, as the following ones are.
        @OrNull public var meetingId: MeetingID?
        /// Index of the turn, from 0.
        @OrNull public var segment: Int?
        /// From the beginning of the meeting.
        @OrNull public var startSeconds: Double?
        /// Words that stand there.
        @OrNull public var quote: String?

        public init(
            kind: Kind, title: String, url: String? = nil, meetingId: MeetingID? = nil, segment: Int? = nil,
            startSeconds: Double? = nil, quote: String? = nil
        ) {
            self.kind = kind
            self.title = title
            self.url = url
            self.meetingId = meetingId
            self.segment = segment
            self.startSeconds = startSeconds
            self.quote = quote
        }
    }
}
