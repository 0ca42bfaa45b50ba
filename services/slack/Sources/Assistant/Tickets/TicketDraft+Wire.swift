package import Domain
package import ServiceClients

extension TicketDraft {
    /// As much as the linear service takes.
    private static let maxEvidence = 20

    /// What the transcript service made of a person's words.
    package init(_ wire: TicketDraftWire) {
        self.init(
            title: wire.title, description: wire.description, project: wire.project, milestone: wire.milestone,
            assignee: wire.assignee, priority: wire.priority, estimate: wire.estimate, dueDate: wire.dueDate,
            labels: wire.labels, subtasks: wire.subtasks, evidence: wire.evidence.map { Reason(quote: $0.quote) },
            duplicateOf: wire.duplicateOf.map {
                Duplicate(identifier: $0.identifier, title: $0.title, url: $0.url)
            })
    }

    /// What a meeting suggests.
    ///
    /// - Parameters:
    ///   - segments: the meeting's turns by index, for who said it and when.
    ///   - issues: the workspace's issues by identifier, for title and address of what covers it.
    package init(
        _ proposal: ProposalWire, segments: [Int: SegmentWire] = [:], issues: [String: WorkspaceWire.Issue] = [:]
    ) {
        self.init(
            title: proposal.title, description: proposal.description ?? "", project: proposal.project,
            milestone: proposal.milestone, assignee: proposal.assignee, priority: proposal.priority,
            estimate: proposal.estimate, dueDate: proposal.dueDate, subtasks: proposal.subtasks,
            evidence: proposal.evidence.map { evidence in
                let turn = segments[evidence.segment]
                return Reason(quote: evidence.quote, speaker: turn?.speaker, startSeconds: turn?.startSeconds)
            },
            duplicateOf: proposal.duplicateOf.map { identifier in
                Duplicate(identifier: identifier, title: issues[identifier]?.title, url: issues[identifier]?.url)
            },
            proposal: proposal.id)
    }

    /// The issue that the draft describes.
    ///
    /// - Parameters:
    ///   - id: derived from the cause, so that a repeat creates nothing.
    ///   - source: the meeting whose words justify it; without one no words are put on the issue.
    package func issue(id: LinearID, source: NewIssue.Source? = nil) -> NewIssue {
        NewIssue(
            id: id, title: title, description: description.isEmpty ? nil : description, project: project,
            milestone: milestone, assignee: assignee, priority: priority, estimate: estimate, dueDate: dueDate,
            labels: labels, subtasks: subtasks.map { NewIssue.Subtask(title: $0) },
            evidence: source == nil
                ? []
                : evidence.prefix(Self.maxEvidence).map {
                    .init(quote: $0.quote, speaker: $0.speaker, startSeconds: $0.startSeconds)
                },
            source: source)
    }
}
