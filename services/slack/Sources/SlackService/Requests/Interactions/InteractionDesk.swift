internal import Assistant
internal import Domain
internal import Persistence
internal import SlackAPI

/// What people press, choose, submit and call from Slack's menus.
struct InteractionDesk: Sendable {
    /// The message shortcut 'Create ticket' and the global shortcut 'Ask', as the manifest names them.
    static let createTicketShortcut = "create_ticket"
    static let askShortcut = "ask"

    let chat: ChatFlow
    let tickets: TicketFlow
    let updates: UpdateFlow
    let reports: ReportFlow
    let proposals: ProposalFlow
    let dialogs: DialogFlow
    let votes: VoteRepository

    /// Whether it opens a dialog, for which there are three seconds.
    static func opensDialog(_ interaction: SlackInteraction) -> Bool {
        switch interaction.kind {
        case .blockActions(let actions):
            actions.actions.contains {
                [TicketAction.edit, MeetingAction.edit, AskModal.openAction].contains($0.actionID)
            }
        case .shortcut, .messageAction: true
        case .viewSubmission, .viewClosed, .blockSuggestion, .other: false
        }
    }

    func answer(_ interaction: SlackInteraction, _ exchange: Exchange) async throws -> Outcome {
        switch interaction.kind {
        case .blockActions(let actions):
            var outcome = Outcome.nothing
            for action in actions.actions {
                outcome = outcome.and(try await press(action, in: actions, exchange))
            }
            return outcome
        case .viewSubmission(let view, _): return try await dialogs.submitted(view, exchange)
        case .shortcut(Self.askShortcut, _): return try await dialogs.ask(exchange)
        case .messageAction(let action) where action.callbackID == Self.createTicketShortcut:
            return try await dialogs.create(from: action, exchange)
        case .shortcut, .messageAction, .viewClosed, .blockSuggestion, .other: return .nothing
        }
    }

    private func press(
        _ action: SlackInteraction.Action, in actions: SlackInteraction.BlockActions, _ exchange: Exchange
    ) async throws -> Outcome {
        let value = action.value.single
        if let outcome = try await decide(action.actionID, value, exchange) { return outcome }
        switch action.actionID {
        case MeetingPicker.useSelectedAction: return await chat.use(Self.selected(in: actions), exchange)
        case MeetingPicker.useAllAction: return await chat.use(nil, exchange)
        case MeetingPicker.answerSelectedAction:
            return try await chat.answer(waiting: value, from: Self.selected(in: actions), exchange)
        case MeetingPicker.answerAllAction: return try await chat.answer(waiting: value, from: nil, exchange)
        case MeetingAction.summarize, SummaryOffer.yesAction:
            guard let meeting = value.flatMap({ MeetingID($0) }) else { return .nothing }
            return try await reports.summary(
                of: meeting, exchange, replacing: action.actionID == SummaryOffer.yesAction)
        case SummaryOffer.noAction:
            return Outcome([exchange.privately([SummaryOffer.declined], replacing: true)])
        case ChatAnswer.feedbackAction: return vote(value, exchange)
        case AskModal.openAction: return try await dialogs.ask(exchange)
        // Choosing in a select, and links, ask for nothing.
        default: return .nothing
        }
    }

    /// The buttons of previews and of meetings; nil for any other.
    private func decide(_ action: String, _ value: String?, _ exchange: Exchange) async throws -> Outcome? {
        let id = value.flatMap { DecisionID($0) }
        let proposal = value.flatMap { ProposalButton(value: $0) }
        switch (action, id, proposal) {
        case (TicketAction.yes, let id?, _): return try await tickets.accept(id, exchange)
        case (TicketAction.no, let id?, _): return try await tickets.decline(id, exchange)
        case (TicketAction.edit, let id?, _): return try await dialogs.edit(id, exchange)
        case (TicketAction.toggle, _, _):
            guard let button = value.flatMap({ PreviewButton(value: $0) }) else { return .nothing }
            return try await tickets.toggle(button, exchange)
        case (UpdateAction.yes, let id?, _): return try await updates.accept(id, exchange)
        case (UpdateAction.no, let id?, _): return try await updates.decline(id, exchange)
        case (MeetingAction.review, _, _):
            guard let meeting = value.flatMap({ MeetingID($0) }) else { return .nothing }
            return await tickets.review(meeting, exchange)
        case (MeetingAction.createAll, _, _):
            guard let meeting = value.flatMap({ MeetingID($0) }) else { return .nothing }
            return try await proposals.create(nil, of: meeting, exchange)
        case (MeetingAction.create, _, let button?):
            return try await proposals.create([button.proposal], of: button.meeting, exchange)
        case (MeetingAction.dismiss, _, let button?): return try await proposals.dismiss(button, exchange)
        case (MeetingAction.edit, _, let button?): return try await dialogs.edit(button, exchange)
        default: return nil
        }
    }

    private func vote(_ value: String?, _ exchange: Exchange) -> Outcome {
        guard let vote = value.flatMap({ ChatAnswer.Feedback(value: $0) }) else { return .nothing }
        let thanks: Mrkdwn =
            vote.vote == .good
            ? "Thank you, that is noted."
            : "Thank you, that is noted. Ask again with other words, or choose the meetings with `/chat select`."
        return Outcome([exchange.privately([.plain(thanks)])]).writing { connection in
            try votes.keep(
                isGood: vote.vote == .good, on: vote.answer, by: exchange.asker.user, in: exchange.team, on: connection)
        }
    }

    private static func selected(in actions: SlackInteraction.BlockActions) -> [MeetingID] {
        (actions.state[MeetingPicker.selectAction]?.all ?? []).compactMap { MeetingID($0) }
    }
}
