internal import Domain
internal import FoundationEssentials
internal import MeetingAnalysis
internal import Persistence
internal import Redaction

/// Takes out of a meeting that was filtered before what a redactor with other terms would not have left in it.
///
/// What was taken out stays away, whatever the terms are now: the original is gone.
struct Refiltering {
    /// The text of a meeting in which something more was taken out.
    struct Text: Sendable {
        let segments: [Segment]
        let redactions: RedactionCounts
    }

    let meeting: Meeting
    /// Nil when nothing more is taken out of it.
    let text: Text?
    let redactor: Redactor
    let now: Date

    private let meetings = MeetingRepository()
    private let proposals = ProposalRepository()

    init(meeting: Meeting, text: Text?, redactor: Redactor, now: Date) {
        self.meeting = meeting
        self.text = text
        self.redactor = redactor
        self.now = now
    }

    /// Filters again, beside the event loop; nil when that changes nothing.
    @concurrent
    static func text(_ segments: [Segment], by redactor: Redactor) async -> Text? {
        let redacted = redactor.redact(turns: segments.map(\.text))
        let speakers = segments.map { $0.speaker.map { redactor.redact($0).filtered } }
        let isChanged = redacted.contains { !$0.spans.isEmpty } || speakers != segments.map(\.speaker)
        guard isChanged, redacted.count == segments.count else { return nil }
        let filtered = segments.indices.map { index in
            Segment(
                index: segments[index].index, speaker: speakers[index], startSeconds: segments[index].startSeconds,
                text: redacted[index].filtered)
        }
        return Text(segments: filtered, redactions: RedactionCounts(redacted))
    }

    /// Stores what changed, and removes what was made of words that are gone now.
    ///
    /// - Returns: whether anything changed.
    func store(on connection: any SQLConnection) throws -> Bool {
        if let text {
            try SegmentRepository().replace(
                with: text.segments, redactions: meeting.redactions + text.redactions, of: meeting.id, at: now,
                on: connection)
        }
        let isNamedAnew = try storeNames(on: connection)
        let isReworded = try proposals.rewrite(of: meeting.id, on: connection) { $0.withoutTerms(of: redactor) }
        guard text != nil || isNamedAnew || isReworded else { return false }
        try SummaryRepository().delete(meeting.id, on: connection)
        try TicketAnswers.forget(meeting.id, on: connection)
        try proposals.deleteUndecided(of: meeting.id, on: connection)
        return true
    }

    /// Title, file name and participants.
    private func storeNames(on connection: any SQLConnection) throws -> Bool {
        let title = meeting.title.map { redactor.redact($0).filtered }
        let filename = meeting.filename.map { redactor.redact($0, labels: [.amount]).filtered }
        let participants = meeting.participants.map { redactor.redact($0).filtered }
        guard title != meeting.title || filename != meeting.filename || participants != meeting.participants else {
            return false
        }
        try meetings.rename(
            meeting.id, title: title, filename: filename, participants: participants, on: connection)
        return true
    }
}

extension RedactionCounts {
    static func + (first: RedactionCounts, second: RedactionCounts) -> RedactionCounts {
        var sum = first
        for label in RedactionLabel.allCases { sum[label] += second[label] }
        return sum
    }
}

extension TicketProposal {
    /// The proposal as an analysis of the text without the terms would word it. Projects, milestones and issues keep
    /// their names: those are the workspace's.
    fileprivate func withoutTerms(of redactor: Redactor) -> TicketProposal {
        func filtered(_ text: FilteredText) -> FilteredText { redactor.redact(text, labels: []).filtered }
        var ticket = self
        ticket.key = filtered(key)
        ticket.title = filtered(title)
        ticket.description = filtered(description)
        ticket.assignee = assignee.map(filtered)
        ticket.subtasks = subtasks.map(filtered)
        ticket.evidence = evidence.map { FilteredEvidence(segment: $0.segment, quote: filtered($0.quote)) }
        return ticket
    }
}
