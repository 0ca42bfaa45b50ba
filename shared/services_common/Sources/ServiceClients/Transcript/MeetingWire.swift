public import Domain
public import FoundationEssentials

/// A meeting: `GET /transcript/meetings/{id}`.
public struct MeetingWire: Codable, Sendable, Hashable {
    public let id: MeetingID
    public let title: String?
    public let filename: String?
    /// `queued`, `processing`, `ready` or `failed`.
    public let status: String
    /// Why it failed.
    public let error: String?
    public let meetingDate: CalendarDate?
    public let durationSeconds: Double?
    public let participants: [String]
    public let projectTags: [String]
    public let originalLength: Int?
    public let filteredLength: Int?
    public let redactionCount: Int
    /// By label: AMOUNT, PRICE, BUDGET, FINANCE, TERM.
    public let redactions: [String: Int]
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
    public let speaker: String?
    public let startSeconds: Double?
    public let text: String
}

/// A summary, each statement with its evidence.
public struct SummaryWire: Codable, Sendable, Hashable {
    public struct Item: Codable, Sendable, Hashable {
        public let text: String
        public let evidence: [Evidence]
        /// Of an action item.
        public let assignee: String?
        public let dueDate: CalendarDate?
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
    public let description: String?
    public let project: String?
    public let milestone: String?
    public let assignee: String?
    public let priority: Priority?
    public let estimate: Int?
    public let dueDate: CalendarDate?
    public let subtasks: [String]
    public let evidence: [Evidence]
    /// Identifier of the issue that covers the work already.
    public let duplicateOf: String?
    /// `proposed`, `created` or `dismissed`.
    public let status: String
    /// Such as `TID-68`, once it was created.
    public let identifier: String?
    public let url: String?
}

/// A passage that a search found.
public struct PassageWire: Codable, Sendable, Hashable {
    public let meetingId: MeetingID
    public let title: String?
    public let meetingDate: CalendarDate?
    public let segment: Int
    public let speaker: String?
    public let startSeconds: Double?
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
