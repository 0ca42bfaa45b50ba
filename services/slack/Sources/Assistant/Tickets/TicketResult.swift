package import ServiceClients
package import SlackAPI

/// What became of tickets that somebody said yes to.
package struct TicketResult: Sendable, Hashable {
    /// An issue that is in Linear now.
    package struct Created: Sendable, Hashable {
        package var identifier: String
        package var title: String
        package var url: String?
        package var assignee: String?
        /// How many sub-issues it has.
        package var subtasks = 0
        /// What was not done as asked, each a sentence.
        package var warnings: [String] = []
    }

    /// A ticket that is not in Linear.
    package struct Failed: Sendable, Hashable {
        package var title: String
        package var reason: String
    }

    package var created: [Created]
    package var failed: [Failed]
    /// Whether titles begin with `[TEST]`.
    package var isTest: Bool
    /// Who said yes.
    package var by: SlackUserID?

    /// - Parameter drafts: what was sent to the linear service, in that order.
    package init(_ answer: CreateIssuesAnswer, of drafts: [TicketDraft], by: SlackUserID? = nil) {
        self.created = answer.created.map { issue in
            let lost = issue.failedSubtasks.map { "Sub-issue “\($0.title)” was not created: \($0.reason)" }
            return Created(
                identifier: issue.identifier, title: issue.title, url: issue.url,
                assignee: drafts.indices.contains(issue.index) ? drafts[issue.index].assignee : nil,
                subtasks: issue.subtasks.count, warnings: issue.warnings + lost)
        }
        self.failed = answer.failed.map { failure in
            let isKnown = drafts.indices.contains(failure.index)
            return Failed(
                title: isKnown ? drafts[failure.index].title : "Ticket \(failure.index + 1)", reason: failure.reason)
        }
        self.isTest = answer.mode == "test"
        self.by = by
    }

    /// - Parameter proposals: the meeting's.
    package init(_ answer: TicketsAnswer, of proposals: [ProposalWire], by: SlackUserID? = nil) {
        let known = Dictionary(proposals.map { ($0.id, $0) }) { first, _ in first }
        self.created = answer.created.map { issue in
            Created(
                identifier: issue.identifier, title: issue.title, url: issue.url, assignee: known[issue.id]?.assignee,
                warnings: issue.warnings ?? [])
        }
        self.failed = (answer.failed + (answer.skipped ?? [])).map {
            Failed(title: known[$0.id]?.title ?? "A proposal", reason: $0.reason)
        }
        self.isTest = answer.mode == "test"
        self.by = by
    }
}
