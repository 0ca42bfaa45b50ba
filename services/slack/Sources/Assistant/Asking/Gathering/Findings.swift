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
    /// Whether the meetings could be looked in; those that fit may be none.
    var areTextsRead = true
    var pages: [PageText] = []
    var notices: [String] = []
}

extension Findings {
    /// The meetings whose words may stand in an answer: those that were read, and those that it names.
    func meetings(in markdown: String, _ sources: [AnswerSource]) -> Set<MeetingID> {
        let named = (meetings ?? []).filter { markdown.contains(MeetingWords.title($0)) }
        return Set(texts.map(\.meeting.id) + named.map(\.id) + sources.compactMap(\.meetingID))
    }
}

/// A meeting with what was said and what came of it.
struct MeetingText: Sendable {
    let meeting: MeetingWire
    let segments: [SegmentWire]
    /// Nil when there is none.
    let summary: SummaryWire?
    /// What each segment is about, in their order.
    let terms: [Terms]
    /// What the meeting as a whole is about, by its title and projects.
    let title: Terms

    init(meeting: MeetingWire, segments: [SegmentWire], summary: SummaryWire?) {
        self.meeting = meeting
        self.segments = segments
        self.summary = summary
        self.terms = segments.map { Terms($0.text) }
        self.title = Terms(([MeetingWords.title(meeting)] + meeting.projectTags).joined(separator: " "))
    }

    /// The segment with this index.
    func segment(_ index: Int) -> SegmentWire? { place(of: index).map { segments[$0] } }

    /// What the segment with this index is about.
    func terms(of index: Int) -> Terms? { place(of: index).map { terms[$0] } }

    private func place(of index: Int) -> Int? {
        if segments.indices.contains(index), segments[index].index == index { return index }
        return segments.firstIndex { $0.index == index }
    }
}

/// A page of Notion, filtered.
struct PageText: Sendable, Hashable {
    let title: String
    let url: String
    /// Markdown.
    let text: String
}
