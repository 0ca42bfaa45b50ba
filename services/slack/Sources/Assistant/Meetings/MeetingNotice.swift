package import Domain
internal import ServiceClients
package import Settings
package import SlackAPI

/// What the meeting channel gets to read: a meeting with its proposals, each to decide on. It is posted once and changed
/// with each decision.
package struct MeetingNotice: Sendable, Hashable {
    /// As many proposals as have a section of their own.
    static let shownProposals = 10

    package var report: MeetingReport
    /// Whether the meeting was processed again, and may say something else than before.
    package var isAgain: Bool
    /// Who decided on a proposal.
    package var deciders: [ProposalID: SlackUserID]

    package init(_ report: MeetingReport, isAgain: Bool = false, deciders: [ProposalID: SlackUserID] = [:]) {
        self.report = report
        self.isAgain = isAgain
        self.deciders = deciders
    }

    package func message(_ words: MeetingWords, writeMode: WriteMode) -> SlackMessage {
        let statements = MeetingStatements(report: report, today: words.today)
        let heading = report.heading(words, prefix: isAgain ? "Processed again: " : "New meeting: ")
        let parts = [report.summaryText, statements.decisions].compactMap(\.self)
        let proposals = report.proposals.prefix(Self.shownProposals).flatMap { proposal in
            ProposalBlocks(
                proposal: proposal, report: report, decider: deciders[proposal.id], writeMode: writeMode,
                today: words.today
            ).blocks
        }
        return SlackMessage(
            text: ([heading] + parts + [report.tickets].compactMap(\.self)).joined(separator: "\n\n")
                + Notices.lines(report.notices),
            blocks: ([heading] + parts).map { .section(.init($0)) } + [title] + proposals
                + footer(writeMode) + Notices.blocks(report.notices))
    }

    /// What stands in the place of a meeting that was deleted; its title is deleted as well.
    package static let deleted = SlackMessage(
        text: "This meeting was deleted, with all that was made of it.",
        blocks: [.section(.init("This meeting was deleted, with all that was made of it."))])

    /// Counts as the text does, and as the button under the proposals.
    private var title: SlackBlock {
        report.tickets.map { .section(.init($0)) } ?? .context(.init("No tickets are proposed."))
    }

    private func footer(_ mode: WriteMode) -> [SlackBlock] {
        guard !report.proposals.isEmpty else { return [] }
        let hidden = report.proposals.count - Self.shownProposals
        var blocks: [SlackBlock] = []
        if hidden > 0 {
            blocks.append(.context(.init("and \(CountWords.text(hidden, "more ticket", plural: "more tickets"))")))
        }
        guard mode != .off else {
            let note: Mrkdwn = """
                Writing to Linear is off: nothing can be created. To turn it on, set `LINEAR_WRITE_MODE=test` or `live`, \
                and restart the services.
                """
            return blocks + [.context(.init(note))]
        }
        if mode == .test { blocks.append(.context(.init("Test mode: titles will begin with [TEST]."))) }
        return blocks + [allButton].compactMap(\.self)
    }

    /// Creates what no issue covers; where that is one ticket only, its own button does.
    private var allButton: SlackBlock? {
        let open = report.proposals.count { $0.status == "proposed" && $0.duplicateOf == nil }
        guard open > 1 else { return nil }
        let what = CountWords.text(open, "ticket")
        let button = SlackElement.Button(
            SlackPlainText("Create \(what)"), actionID: MeetingAction.createAll, value: report.meeting.id.description,
            style: .primary,
            confirm: SlackConfirmation(
                title: "Create tickets?",
                text: SlackPlainText("\(what) of this meeting will be created in Linear."), confirm: "Create",
                deny: "Cancel"))
        return .actions(.init([.button(button)], blockID: "meeting-tickets"))
    }
}
