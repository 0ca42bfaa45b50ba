internal import Domain
internal import SlackAPI

/// Reads the fields of one ticket. A field that is not there leaves what was.
struct TicketEditReader {
    private static let maxEstimate = 1_000

    let index: Int
    let values: FormValues

    /// The draft with what was submitted. What is wrong is noted, save in a ticket that is left out: of that only what
    /// is right is taken.
    func edited(_ draft: TicketDraft, _ errors: inout [String: String]) -> TicketDraft {
        var draft = draft
        if case .options(let ticked) = value(.include) { draft.isChosen = !ticked.isEmpty }
        if case .empty = value(.include) { draft.isChosen = false }
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
        switch value(.title) {
        case .text(let text):
            let title = TextWords.line(text, atMost: .max)
            if title.isEmpty {
                wrong[.title] = "Give the ticket a title."
            } else if title.count > TicketDraft.titleLength {
                wrong[.title] =
                    "A title has at most \(TicketDraft.titleLength) characters; this one has \(title.count)."
            } else {
                draft.title = title
            }
        case .empty: wrong[.title] = "Give the ticket a title."
        case .option, .options, .date, nil: break
        }
        switch value(.description) {
        case .text(let text) where !isShown(text, of: draft): draft.description = text
        case .empty: draft.description = ""
        case .text, .option, .options, .date, nil: break
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

    /// The chosen name, nil in it for none; nil when the field is not there or stands for what was.
    private func name(_ field: TicketField) -> String?? {
        switch value(field) {
        case .option(TicketField.nothing), .empty: .some(nil)
        case .option(let name): .some(name)
        case .text, .options, .date, nil: nil
        }
    }

    private func readNumbers(_ draft: inout TicketDraft, _ wrong: inout [TicketField: String]) {
        switch value(.due) {
        case .date(let date): draft.dueDate = date
        case .empty: draft.dueDate = nil
        case .text, .option, .options, nil: break
        }
        switch value(.priority) {
        case .option(let text): draft.priority = Priority(text) ?? draft.priority
        case .empty: draft.priority = nil
        case .text, .options, .date, nil: break
        }
        switch value(.estimate) {
        case .text(let text):
            if let points = Int(trimmed(text)), (0...Self.maxEstimate).contains(points) {
                draft.estimate = points
            } else {
                wrong[.estimate] = "Give whole points from 0 to \(Self.maxEstimate), such as 3, or leave it empty."
            }
        case .empty: draft.estimate = nil
        case .option, .options, .date, nil: break
        }
    }

    private func value(_ field: TicketField) -> FormValue? { values[field.blockID(index)] }

    private func trimmed(_ text: String) -> Substring {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
