internal import Domain
internal import SlackAPI

/// Reads the fields of one ticket. A field that is not there leaves what was.
struct TicketEditReader {
    private static let maxEstimate = 1_000

    let index: Int
    let values: SlackFormState

    /// The draft with what was submitted. What is wrong is noted, save in a ticket that is left out: of that only what
    /// is right is taken.
    func edited(_ draft: TicketDraft, _ errors: inout [String: String]) -> TicketDraft {
        var draft = draft
        if case .options(let ticked) = value(.include) { draft.isChosen = !ticked.isEmpty }
        var wrong: [TicketField: String] = [:]
        readTexts(&draft, &wrong)
        readNames(&draft)
        readNumbers(&draft, &wrong)
        if draft.isChosen {
            for (field, text) in wrong { errors[field.blockID(index)] = text }
        }
        return draft
    }

    private func readTexts(_ draft: inout TicketDraft, _ wrong: inout [TicketField: String]) {
        if case .text(let text) = value(.title) {
            let title = TextWords.typed(text ?? "")
            if title.isEmpty {
                wrong[.title] = "Give the ticket a title."
            } else if title.count > TicketDraft.titleLength {
                wrong[.title] =
                    "A title has at most \(TicketDraft.titleLength) characters; this one has \(title.count)."
            } else {
                draft.title = title
            }
        }
        if case .text(let text) = value(.description), !isShown(text ?? "", of: draft) {
            draft.description = text ?? ""
        }
    }

    /// Whether the field of the description is as the modal showed it, save for blanks around it.
    private func isShown(_ text: String, of draft: TicketDraft) -> Bool {
        trimmed(text) == trimmed(TicketFields.shownDescription(draft.description))
    }

    private func readNames(_ draft: inout TicketDraft) {
        if let project = name(.project), project != draft.project {
            draft.project = project
            draft.milestone = nil  // it is one of the other project
        }
        if let assignee = name(.assignee) { draft.assignee = assignee }
    }

    /// The chosen name, nil in it for none; nil when the field is not there.
    private func name(_ field: TicketField) -> String?? {
        guard case .option(let choice) = value(field) else { return nil }
        return .some(choice?.value == TicketField.nothing ? nil : choice?.value)
    }

    private func readNumbers(_ draft: inout TicketDraft, _ wrong: inout [TicketField: String]) {
        if case .date(let text) = value(.due) { draft.dueDate = text.flatMap { CalendarDate($0) } }
        if case .option(let choice) = value(.priority) { draft.priority = choice.flatMap { Priority($0.value) } }
        guard case .text(let text) = value(.estimate) else { return }
        let digits = trimmed(text ?? "")
        if digits.isEmpty {
            draft.estimate = nil
        } else if let points = Int(digits), (0...Self.maxEstimate).contains(points) {
            draft.estimate = points
        } else {
            wrong[.estimate] = "Give whole points from 0 to \(Self.maxEstimate), such as 3, or leave it empty."
        }
    }

    private func value(_ field: TicketField) -> SlackInputValue? {
        values[block: field.blockID(index), field.actionID]
    }

    private func trimmed(_ text: String) -> Substring {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
