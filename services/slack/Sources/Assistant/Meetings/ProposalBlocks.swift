internal import Domain
internal import ServiceClients
internal import Settings
internal import SlackAPI

/// One proposal in the meeting channel: what it is and why, what became of it, or the buttons to decide.
struct ProposalBlocks {
    let proposal: ProposalWire
    let report: MeetingReport
    let decider: SlackUserID?
    let writeMode: WriteMode
    let today: CalendarDate

    var blocks: [SlackBlock] {
        switch proposal.status {
        case "created": [.section(.init(created))]
        case "dismissed": [.section(.init(.struck(Mrkdwn(escaping: title)) + " – dismissed" + by))]
        default: [.section(.init(open))] + buttons
        }
    }

    private var title: String { TextWords.line(proposal.title, atMost: 200) }
    private var by: Mrkdwn { decider.map { " by \(Mrkdwn.mention($0))" } ?? "" }

    private var created: Mrkdwn {
        let issue = proposal.identifier.map { IssueWords.link($0, url: proposal.url) } ?? "an issue"
        return ":white_check_mark: \(issue) \(title) – created" + by
    }

    private var open: Mrkdwn {
        let draft = TicketDraft(proposal, segments: report.segments, issues: report.issues)
        let covered = draft.duplicateOf.map { duplicate -> Mrkdwn in
            let issue =
                duplicate.title.map { IssueWords.titled(duplicate.identifier, $0, url: duplicate.url) }
                ?? IssueWords.link(duplicate.identifier, url: duplicate.url)
            return ":warning: Covered by \(issue)."
        }
        let lines = [Emphasis.bold(title)] + TicketFacts(draft: draft, today: today).lines
        return (lines + [covered].compactMap(\.self)).joined(separator: .newline)
    }

    private var buttons: [SlackBlock] {
        let value = ProposalButton(meeting: report.meeting.id, proposal: proposal.id).value
        let create = SlackElement.button(
            .init(
                proposal.duplicateOf == nil ? "Create" : "Create anyway", actionID: MeetingAction.create, value: value
            ))
        let edit = SlackElement.button(.init("Edit", actionID: MeetingAction.edit, value: value))
        let dismiss = SlackElement.button(.init("Dismiss", actionID: MeetingAction.dismiss, value: value))
        return [.actions(.init(writeMode == .off ? [dismiss] : [create, edit, dismiss]))]
    }
}
