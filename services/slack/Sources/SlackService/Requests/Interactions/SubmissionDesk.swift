internal import Assistant
internal import Domain
internal import Persistence
internal import SlackAPI

/// Decides at once what Slack shows of an interaction, from our own database alone: whether a dialog closes, says what is
/// wrong, or shows that work is under way.
struct SubmissionDesk: Sendable {
    let decisions: DecisionRepository

    func verdict(on interaction: SlackInteraction) async throws -> SubmissionVerdict {
        switch interaction.kind {
        case .viewSubmission(let view, _): try await verdict(on: view, interaction)
        case .blockActions(let actions) where actions.actions.allSatisfy(Self.asksForNothing): .ignored
        case .blockActions, .shortcut, .messageAction: .acknowledged
        case .viewClosed, .blockSuggestion, .other: .ignored
        }
    }

    /// Choosing in a select, before anything is pressed.
    private static func asksForNothing(_ action: SlackInteraction.Action) -> Bool {
        if case .button = action.value { false } else { true }
    }

    private func verdict(
        on view: SlackOpenView, _ interaction: SlackInteraction
    ) async throws -> SubmissionVerdict {
        switch view.callbackID {
        case AskModal.callback: return Self.verdict(onQuestion: view)
        case TicketForm.Purpose.edit.callbackID: return try await verdict(onForm: view, .edit, interaction)
        case TicketForm.Purpose.create.callbackID: return try await verdict(onForm: view, .create, interaction)
        default: return .ignored
        }
    }

    private static func verdict(onQuestion view: SlackOpenView) -> SubmissionVerdict {
        let question = AskModal.question(in: view.state)
        guard question.contains(where: { $0.isLetter || $0.isNumber }) else {
            return .errors([AskModal.questionBlock: "Write a question."])
        }
        return .shows(AskModal.loading(question: question))
    }

    private func verdict(
        onForm view: SlackOpenView, _ purpose: TicketForm.Purpose, _ interaction: SlackInteraction
    ) async throws -> SubmissionVerdict {
        guard let id = DecisionID(view.privateMetadata) else { return .ignored }
        let taken = try await decisions.look(id, .tickets, by: interaction.user, in: interaction.team)
        guard case .yours(let content) = taken else {
            return .showsOnly(TicketForm.failed(purpose, Refusals.words(taken)))
        }
        let stored: TicketFlow.Stored = try StoredJSON.value(content)
        do throws(TicketEdits.Errors) {
            _ = try TicketEdits(view.state, on: stored.preview)
            return .acknowledged
        } catch {
            return .errors(error.byBlock)
        }
    }
}

extension AskModal {
    /// What was asked; empty when nothing was.
    static func question(in state: SlackFormState) -> String {
        state[block: questionBlock, questionAction]?.single ?? ""
    }
}
