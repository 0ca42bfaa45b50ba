package import Domain
package import ServiceClients

/// A meeting with all that was made of it.
package struct MeetingReport: Sendable, Hashable {
    package var meeting: MeetingWire
    package var summary: SummaryWire
    package var proposals: [ProposalWire]
    /// The turns that are quoted, by index.
    package var segments: [Int: SegmentWire]
    /// The issues that cover proposals, by identifier.
    package var issues: [String: WorkspaceWire.Issue]
    /// What is missing, each a sentence.
    package var notices: [String]

    package init(
        meeting: MeetingWire, summary: SummaryWire, proposals: [ProposalWire] = [],
        segments: [Int: SegmentWire] = [:], issues: [String: WorkspaceWire.Issue] = [:], notices: [String] = []
    ) {
        self.meeting = meeting
        self.summary = summary
        self.proposals = proposals
        self.segments = segments
        self.issues = issues
        self.notices = notices
    }

    /// The proposals as tickets to decide on: all that are neither created nor dismissed, or only one, whatever became
    /// of it.
    package func preview(only proposal: ProposalID? = nil) -> TicketPreview {
        let wanted = proposals.filter { proposal == nil ? $0.status == "proposed" : $0.id == proposal }
        var drafts = wanted.map { TicketDraft($0, segments: segments, issues: issues) }
        // Who asks for one by name means it, whatever covers it.
        if proposal != nil, drafts.count == 1 { drafts[0].isChosen = true }
        return TicketPreview(
            drafts,
            meeting: .init(id: meeting.id, title: MeetingWords.title(meeting), date: meeting.meetingDate),
            notices: notices)
    }
}
