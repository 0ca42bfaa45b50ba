package import Domain
internal import ServiceClients
package import Settings
package import SlackAPI

extension UpdatePreview {
    private static let shownUnclear = 10
    private static let shownNear = 4

    /// The question whether the issues are to be changed.
    ///
    /// - Parameter id: the preview's: the value of its buttons.
    package func message(id: String, writeMode: WriteMode, today: CalendarDate) -> SlackMessage {
        let sections = updates.enumerated().map { index, update in
            SlackBlock.section(.init(section(update, today: today), blockID: "update-\(index)"))
        }
        let doubts = unclear.prefix(Self.shownUnclear).map(doubt)
        let heading = heading(writeMode)
        return SlackMessage(
            text: heading + updates.map { "\n\(gist($0, today: today))" }.joined()
                + doubts.map { "\n" + $0 }.joined() + Notices.lines(notices),
            blocks: [.section(.init(heading, blockID: "preview"))] + sections
                + (doubts.isEmpty ? [] : [.section(.init(doubts.joined(separator: .newline), blockID: "unclear"))])
                + Notices.blocks(notices) + buttons(id: id, writeMode))
    }

    private func heading(_ mode: WriteMode) -> Mrkdwn {
        guard !updates.isEmpty else {
            return """
                *Nothing was found to change.* Name the issue and what is to change, for instance:
                `/update TID-28 done` or `/update TID-28 due next Friday, assign to Maria`
                """
        }
        guard mode != .off else {
            return """
                *Writing to Linear is off, so nothing can be changed.* This is what would change.
                To turn it on, set `LINEAR_WRITE_MODE=live` and restart the services.
                """
        }
        return "*Change \(CountWords.text(updates.count, "issue")) in Linear?*"
    }

    private func section(_ update: UpdateDraftWire, today: CalendarDate) -> Mrkdwn {
        let issue = IssueWords.titled(update.issue.identifier, update.issue.title, url: update.issue.url)
        let lines = update.changes.map { "• " + ChangeWords(change: $0, today: today).line }
        return ([issue] + lines).joined(separator: .newline)
    }

    private func gist(_ update: UpdateDraftWire, today: CalendarDate) -> Mrkdwn {
        let changes = update.changes.map { ChangeWords(change: $0, today: today).gist }
        return "\(update.issue.identifier): \(changes.joined(separator: ", "))"
    }

    /// Words that were not understood, why, and which issues may be meant.
    private func doubt(_ unclear: UpdateDraftsWire.Unclear) -> Mrkdwn {
        let near = unclear.near.prefix(Self.shownNear).map {
            "\n    ◦ " + IssueWords.titled($0.identifier, $0.title, url: $0.url)
        }
        return ":grey_question: \(Emphasis.quote(unclear.text, atMost: 160)) – \(unclear.reason)" + near.joined()
    }

    private func buttons(id: String, _ mode: WriteMode) -> [SlackBlock] {
        guard !updates.isEmpty else { return [] }
        let no = SlackElement.button(
            .init(mode == .off ? "Close" : "Cancel", actionID: UpdateAction.no, value: id))
        guard mode != .off else { return [.actions(.init([no], blockID: "decision"))] }
        let yes = SlackElement.button(
            .init(
                SlackPlainText(updates.count == 1 ? "Change issue" : "Change \(updates.count) issues"),
                actionID: UpdateAction.yes, value: id, style: .primary))
        return [.actions(.init([yes, no], blockID: "decision"))]
    }
}
