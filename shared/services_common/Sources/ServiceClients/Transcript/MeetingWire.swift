public import Domain
public import FoundationEssentials
public import WireFormat

/// A meeting: `GET /transcript/meetings/{id}`.
public struct MeetingWire: Codable, Sendable, Hashable {
    public let id: MeetingID
    @OrNull public var title: String?
    @OrNull public var filename: String?
    /// `queued`, `processing`, `ready` or `failed`.
    public let status: String
    /// Why it failed.
    @OrNull public var error: String?
    @OrNull public var meetingDate: CalendarDate?
    /// When it began, where the recorder or the sender said a time with its zone.
    @OrNull public var startedAt: Date?
    @OrNull public var durationSeconds: Double?
    public let participants: [String]
    public let projectTags: [String]
    @OrNull public var originalLength: Int?
    @OrNull public var filteredLength: Int?
    public let redactionCount: Int
    /// By label: AMOUNT, PRICE, BUDGET, FINANCE, TERM.
    public let redactions: [String: Int]
    /// What filtered the text: `rules`, and `model` where a language model looked at it too. A service from before this
    /// was known does not say.
    @OrNull public var redactionPasses: [String]?
    /// What the language model did not do, in a sentence for people.
    @OrNull public var redactionNotice: String?
    public let contentHash: String
    public let createdAt: Date
    public let updatedAt: Date

    /// Whether its processing is over.
    public var isSettled: Bool { status == "ready" || status == "failed" }
}

/// What became of a transcript that was sent in.
public struct MeetingReceipt: Codable, Sendable, Hashable {
    public let id: MeetingID
    public let status: String
    /// True when the same meeting, or the same text, was sent before.
    public let duplicate: Bool?
}

/// One turn of a meeting, filtered.
public struct SegmentWire: Codable, Sendable, Hashable {
    public let index: Int
    @OrNull public var speaker: String?
    @OrNull public var startSeconds: Double?
    public let text: String
}

/// A summary, each statement with its evidence.
public struct SummaryWire: Codable, Sendable, Hashable {
    public struct Item: Codable, Sendable, Hashable {
        public let text: String
        public let evidence: [Evidence]
        /// Of an action item.
        @OrNull public var assignee: String?
        @OrNull public var dueDate: CalendarDate?
    }

    public let summary: String
    public let keyPoints: [Item]
    public let decisions: [Item]
    public let actionItems: [Item]
    /// What wrote it: `rules`, or a model's name.
    public let engine: String
}

/// A proposed ticket.
public struct ProposalWire: Codable, Sendable, Hashable {
    public let id: ProposalID
    public let title: String
    @OrNull public var description: String?
    @OrNull public var project: String?
    @OrNull public var milestone: String?
    @OrNull public var assignee: String?
    @OrNull public var priority: Priority?
    @OrNull public var estimate: Int?
    @OrNull public var dueDate: CalendarDate?
    public let subtasks: [String]
    public let evidence: [Evidence]
    /// Identifier of the issue that covers the work already.
    @OrNull public var duplicateOf: String?
    /// `proposed`, `created` or `dismissed`.
    public let status: String
    /// Such as `TID-68`, once it was created.
    @OrNull public var identifier: String?
    @OrNull public var url: String?
}

/// A passage that a search found.
public struct PassageWire: Codable, Sendable, Hashable {
    public let meetingId: MeetingID
    @OrNull public var title: String?
    @OrNull public var meetingDate: CalendarDate?
    public let segment: Int
    @OrNull public var speaker: String?
    @OrNull public var startSeconds: Double?
    public let text: String
    /// The higher the better; comparable within one answer only.
    public let score: Double
}

/// A text without what is commercial in it.
public struct RedactionWire: Codable, Sendable, Hashable {
    public struct Span: Codable, Sendable, Hashable {
        /// In Unicode scalars of the input, from 0; the end is exclusive.
        public let start: Int
        public let end: Int
        public let label: String
        public let placeholder: String
    }

    public let redacted: String
    public let spans: [Span]
}
