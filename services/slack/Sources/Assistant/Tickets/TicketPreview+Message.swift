package import Domain
package import Settings
package import SlackAPI

extension TicketPreview {
    /// As many tickets as are shown in full, the others are listed; fewer where they say so much that Slack would refuse it.
    private static let shownTickets = [20, 10, 5, 2, 0]

    /// The question whether the tickets are to be created.
    ///
    /// - Parameter id: the preview's: the value of its buttons.
    package func message(id: String, writeMode: WriteMode, today: CalendarDate) -> SlackMessage {
        guard !drafts.isEmpty else { return Self.nothingToCreate(notices) }
        let messages = Self.shownTickets.lazy.map { message(id: id, writeMode, today: today, shown: $0) }
        return messages.first { $0.parts().count == 1 } ?? message(id: id, writeMode, today: today, shown: 0)
    }

    private func message(id: String, _ mode: WriteMode, today: CalendarDate, shown: Int) -> SlackMessage {
        let sections = drafts.prefix(shown).enumerated().map { index, draft in
            SlackBlock.section(section(draft, at: index, id: id, today: today, canChoose: mode != .off))
        }
        return SlackMessage(
            text: text(mode, today: today),
            blocks: [.section(.init(heading(mode), blockID: "preview"))] + sections + rest(after: shown, today)
                + Notices.blocks(shownNotices) + small(mode) + [buttons(id: id, mode)]
        )
    }

    /// What a person reads who sees no blocks.
    private func text(_ mode: WriteMode, today: CalendarDate) -> Mrkdwn {
        let gists = drafts.prefix(20).enumerated().map { index, draft -> Mrkdwn in
            let covered = draft.duplicateOf.map { " – covered by \($0.identifier)" } ?? ""
            return "\n\(index + 1). \(TicketFacts(draft: draft, today: today).gist)\(covered)"
        }
        let more = drafts.count - gists.count
        return heading(mode) + gists.joined() + (more > 0 ? "\nand \(more) more" : "") + Notices.lines(shownNotices)
    }

    private var shownNotices: [String] { (unknown?.notices(chosen.map(\.draft)) ?? []) + notices }

    private func heading(_ mode: WriteMode) -> Mrkdwn {
        let chosen = chosen.count
        let leftOut = drafts.count - chosen
        if mode == .off {
            return """
                *\(CountWords.text(drafts.count, "ticket")) drafted. Writing to Linear is off, so nothing can be \
                created.*
                To turn it on, set `LINEAR_WRITE_MODE=test` (titles begin with [TEST]) or `live`, and restart the services.
                """
        }
        guard chosen > 0 else { return "*No ticket is chosen.* Choose one below, or cancel." }
        let rest: Mrkdwn = leftOut > 0 ? " \(leftOut) more \(leftOut == 1 ? "is" : "are") left out." : ""
        return "*Create \(CountWords.text(chosen, "ticket")) in Linear?*" + rest
    }

    private func section(
        _ draft: TicketDraft, at index: Int, id: String, today: CalendarDate, canChoose: Bool
    ) -> SlackBlock.Section {
        let number = drafts.count > 1 ? "\(index + 1). " : ""
        let title = Emphasis.bold(number + draft.title)
        let lines = [title] + TicketFacts(draft: draft, today: today).lines + [standing(draft)].compactMap(\.self)
        return .init(
            lines.joined(separator: .newline),
            accessory: canChoose ? toggle(draft, at: index, id: id) : nil, blockID: "ticket-\(index)")
    }

    /// Why the ticket will not be created, or that it will be although there is one.
    private func standing(_ draft: TicketDraft) -> Mrkdwn? {
        guard let duplicate = draft.duplicateOf else { return draft.isChosen ? nil : "Left out." }
        let issue =
            duplicate.title.map { IssueWords.titled(duplicate.identifier, $0, url: duplicate.url) }
            ?? IssueWords.link(duplicate.identifier, url: duplicate.url)
        return draft.isChosen
            ? "Will be created although \(issue) covers it." : ":warning: Covered by \(issue): left out."
    }

    private func toggle(_ draft: TicketDraft, at index: Int, id: String) -> SlackElement? {
        guard draft.duplicateOf != nil || !draft.isChosen else { return nil }
        let label: SlackPlainText =
            draft.isChosen ? "Leave out" : draft.duplicateOf == nil ? "Choose" : "Create anyway"
        return .button(
            .init(
                label, actionID: TicketAction.toggle, value: PreviewButton(preview: id, index: index).value,
                accessibilityLabel: TextWords.line("\(label.text): \(draft.title)", atMost: 75)))
    }

    /// The tickets that have no section of their own.
    private func rest(after shown: Int, _ today: CalendarDate) -> [SlackBlock] {
        let rest = drafts.enumerated().dropFirst(shown)
        guard !rest.isEmpty else { return [] }
        let lines = rest.map { index, draft in
            let line: Mrkdwn = "\(index + 1). \(TicketFacts(draft: draft, today: today).gist)"
            return draft.isChosen ? line : line + " – left out"
        }
        return [.section(.init(lines.joined(separator: .newline)))]
    }

    private func small(_ mode: WriteMode) -> [SlackBlock] {
        mode == .test ? [.context(.init("Test mode: titles will begin with [TEST]."))] : []
    }

    private func buttons(id: String, _ mode: WriteMode) -> SlackBlock {
        let yes = SlackElement.button(
            .init(
                SlackPlainText(chosen.count == 1 ? "Create ticket" : "Create \(chosen.count) tickets"),
                actionID: TicketAction.yes, value: id, style: .primary))
        let edit = SlackElement.button(.init("Edit", actionID: TicketAction.edit, value: id))
        let no = SlackElement.button(
            .init(mode == .off ? "Close" : "Cancel", actionID: TicketAction.no, value: id))
        if mode == .off { return .actions(.init([no], blockID: "decision")) }
        return .actions(.init(chosen.isEmpty ? [edit, no] : [yes, edit, no], blockID: "decision"))
    }

    /// What to say when there is no ticket in what was typed.
    package static func nothingToCreate(_ notices: [String]) -> SlackMessage {
        let text: Mrkdwn = """
            *No ticket was found in that.* Say what is to be done, for instance:
            `/create Fix the login on Android for Tidewater, assign to Maria, due Friday, urgent`
            """
        return SlackMessage(
            text: text + Notices.lines(notices), blocks: [.section(.init(text))] + Notices.blocks(notices))
    }
}
