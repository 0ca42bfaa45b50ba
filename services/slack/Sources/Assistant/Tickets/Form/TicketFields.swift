internal import Domain
internal import SlackAPI

/// The fields of one ticket.
struct TicketFields {
    let draft: TicketDraft
    let index: Int
    let options: TicketOptions
    /// As many options as a select may have.
    let choices: Int
    /// Whether the modal has this ticket only.
    let isAlone: Bool

    var blocks: [SlackBlock] {
        [heading, include, title, project, assignee, due, priority, estimate, description].compactMap(\.self)
    }

    /// As much of the description as a field holds. What is submitted unchanged leaves the whole as it was.
    static func shownDescription(_ description: String) -> String {
        guard description.utf16.count > SlackLimits.inputLength else { return description }
        var shown = ""
        var length = 0
        for character in description {
            length += character.utf16.count
            guard length <= SlackLimits.inputLength else { break }
            shown.append(character)
        }
        return shown
    }

    private var heading: SlackBlock? {
        isAlone ? nil : .header(.init(SlackPlainText("Ticket \(index + 1)"), blockID: "ticket-\(index)"))
    }

    /// A box to leave the ticket out, where there is a choice.
    private var include: SlackBlock? {
        guard !isAlone || draft.duplicateOf != nil else { return nil }
        let covered = draft.duplicateOf.map { TextWords.line("Covered by \($0.identifier) already", atMost: 75) }
        let box = SlackOption("Create this ticket", value: "yes", description: covered)
        return field(
            .include, "Create", optional: true,
            .checkboxes(
                .init(
                    actionID: TicketField.include.actionID, options: [box],
                    initialOptions: draft.isChosen ? [box] : nil)))
    }

    private var title: SlackBlock {
        field(
            .title, "Title",
            .plainTextInput(
                .init(
                    actionID: TicketField.title.actionID, initialValue: draft.title.isEmpty ? nil : draft.title,
                    minLength: 1, maxLength: TicketDraft.titleLength)))
    }

    private var project: SlackBlock {
        field(.project, "Project", optional: true, select(.project, options.projects, draft.project, "No project"))
    }

    private var assignee: SlackBlock {
        field(.assignee, "Assignee", optional: true, select(.assignee, options.people, draft.assignee, "Nobody"))
    }

    private var due: SlackBlock {
        field(
            .due, "Due", optional: true,
            .datePicker(
                .init(
                    actionID: TicketField.due.actionID, placeholder: "No due date",
                    initialDate: draft.dueDate?.description)))
    }

    private var priority: SlackBlock {
        let options = Priority.allCases.map { SlackOption(IssueWords.name($0), value: String($0.rawValue)) }
        return field(
            .priority, "Priority", optional: true,
            .staticSelect(
                .init(
                    actionID: TicketField.priority.actionID, options: options,
                    initialOption: options[(draft.priority ?? .none).rawValue])))
    }

    private var estimate: SlackBlock {
        field(
            .estimate, "Estimate in points", optional: true,
            .plainTextInput(
                .init(
                    actionID: TicketField.estimate.actionID, placeholder: "For instance 3",
                    initialValue: draft.estimate.map(String.init), maxLength: 4)))
    }

    private var description: SlackBlock {
        let shown = Self.shownDescription(draft.description)
        return field(
            .description, "Description", optional: true,
            .plainTextInput(
                .init(
                    actionID: TicketField.description.actionID, initialValue: shown.isEmpty ? nil : shown,
                    multiline: true, maxLength: SlackLimits.inputLength)))
    }

    private func field(
        _ field: TicketField, _ label: SlackPlainText, optional: Bool? = nil, _ element: SlackElement
    ) -> SlackBlock {
        .input(.init(label, element: element, optional: optional, blockID: field.blockID(index)))
    }

    /// A select that has the present value whatever else there is room for.
    private func select(
        _ field: TicketField, _ known: [TicketOptions.Choice], _ present: String?, _ nothing: String
    ) -> SlackElement {
        var offered = [SlackOption(nothing, value: TicketField.nothing)]
        var initial = offered[0]
        if let present, !present.isEmpty {
            let choice = known.first { $0.name == present } ?? TicketOptions.Choice(present, id: nil)
            initial = SlackOption(choice.name, value: String(choice.value.prefix(SlackLimits.optionValue)))
            offered.append(initial)
        }
        for choice in known where offered.count < choices && !offered.contains(where: { $0.value == choice.value }) {
            offered.append(SlackOption(choice.name, value: choice.value))
        }
        return .staticSelect(.init(actionID: field.actionID, options: offered, initialOption: initial))
    }
}
