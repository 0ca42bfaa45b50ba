internal import Domain
internal import FoundationEssentials
internal import ServiceClients

/// What the other services know about a question.
struct Findings: Sendable {
    var inquiry: Inquiry
    var today: CalendarDate
    var zone: TimeZone
    /// Nil when Linear is away.
    var workspace: WorkspaceWire?
    /// The meetings that were looked in: those chosen, else the recent ones, the latest first. Nil when they are away.
    var meetings: [MeetingWire]?
    /// Whether only chosen meetings were looked in.
    var isSelection = false
    /// The meetings that fit best, with their words.
    var texts: [MeetingText] = []
    var pages: [PageText] = []
    var notices: [String] = []
}

/// A meeting with what was said and what came of it.
struct MeetingText: Sendable {
    let meeting: MeetingWire
    let segments: [SegmentWire]
    /// Nil when there is none.
    let summary: SummaryWire?

    /// The segment with this index.
    func segment(_ index: Int) -> SegmentWire? {
        if segments.indices.contains(index), segments[index].index == index { return segments[index] }
        return segments.first { $0.index == index }
    }
}

/// A page of Notion, filtered.
struct PageText: Sendable, Hashable {
    let title: String
    let url: String
    /// Markdown.
    let text: String
}
