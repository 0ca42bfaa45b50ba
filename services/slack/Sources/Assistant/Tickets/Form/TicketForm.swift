internal import FoundationEssentials
package import SlackAPI
internal import WireFormat

/// The modal in which tickets are changed before they are created.
package struct TicketForm: Sendable {
    package enum Purpose: String, Sendable {
        /// The tickets of a preview.
        case edit = "edit_tickets"
        /// A ticket made of a message; the submission creates it.
        case create = "create_ticket"

        /// What comes back as the view's callback id.
        package var callbackID: String { rawValue }

        var title: SlackPlainText { self == .edit ? "Edit tickets" : "Create ticket" }
        var submit: SlackPlainText { self == .edit ? "Save" : "Create" }
    }

    /// As many tickets as a modal has room for.
    package static let maxTickets = 10

    let preview: TicketPreview
    let id: String
    let options: TicketOptions
    let purpose: Purpose

    /// - Parameter id: the preview's; it comes back as the view's private metadata.
    package init(_ preview: TicketPreview, id: String, options: TicketOptions, purpose: Purpose = .edit) {
        self.preview = preview
        self.id = id
        self.options = options
        self.purpose = purpose
    }

    /// Within Slack's limits: where the names of a large workspace are too much, the least used ones are left out.
    package var view: SlackView {
        for choices in [SlackLimits.selectOptions, 50, 25, 12] {
            let view = view(choices: choices)
            // What cannot be encoded cannot be sent either; the sender says so.
            if let size = try? ContractJSON.encoder().encode(view).count, size <= SlackLimits.viewBytes { return view }
        }
        return view(choices: 4)
    }

    private func view(choices: Int) -> SlackView {
        let drafts = preview.drafts.prefix(Self.maxTickets)
        let fields = drafts.enumerated().flatMap { index, draft in
            TicketFields(
                draft: draft, index: index, options: options, choices: choices, isAlone: preview.drafts.count == 1
            ).blocks
        }
        return .modal(
            .init(
                title: purpose.title, blocks: notes(shown: drafts.count) + fields, submit: purpose.submit,
                close: "Cancel", callbackID: purpose.callbackID, privateMetadata: id)
        ).fitted()
    }

    private func notes(shown: Int) -> [SlackBlock] {
        var notes = [options.notice].compactMap(\.self)
        let others = preview.drafts.count - shown
        if others > 0 {
            notes.append(
                "The first \(shown) of \(preview.drafts.count) tickets can be changed here; the others stay as they are."
            )
        }
        return Notices.blocks(notes)
    }
}
