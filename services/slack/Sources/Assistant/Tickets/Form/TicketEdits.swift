package import SlackAPI

/// What a person changed in the modal, checked and ready to be laid onto the drafts.
package struct TicketEdits: Sendable, Hashable {
    /// What is wrong, by the id of the field's block: what `response_action: errors` takes.
    package struct Errors: Error, Sendable, Hashable {
        package var byBlock: [String: String]

        package init(byBlock: [String: String]) {
            self.byBlock = byBlock
        }
    }

    /// The drafts as they were left.
    package let preview: TicketPreview

    /// - Throws: ``Errors`` with a sentence for each field that cannot be taken. A date in the past can.
    package init(_ values: SlackFormState, on preview: TicketPreview) throws(Errors) {
        var preview = preview
        var errors: [String: String] = [:]
        for index in preview.drafts.indices.prefix(TicketForm.maxTickets) {
            let reader = TicketEditReader(index: index, values: values)
            preview.drafts[index] = reader.edited(preview.drafts[index], &errors)
        }
        if preview.chosen.isEmpty { errors[Self.choiceBlock(preview)] = "Choose at least one ticket, or cancel." }
        guard errors.isEmpty else { throw Errors(byBlock: errors) }
        self.preview = preview
    }

    /// The field at which it is said that nothing is chosen.
    private static func choiceBlock(_ preview: TicketPreview) -> String {
        let hasBox = preview.drafts.count > 1 || preview.drafts.first?.duplicateOf != nil
        return (hasBox ? TicketField.include : .title).blockID(0)
    }
}
