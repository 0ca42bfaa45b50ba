/// A field of a ticket in the modal.
enum TicketField: String, CaseIterable {
    case include, title, project, assignee, due, priority, estimate, description

    /// The block of the ticket at `index`, such as `ticket-0-title`: errors are told by it.
    func blockID(_ index: Int) -> String { "ticket-\(index)-\(rawValue)" }

    var actionID: String { "ticket_\(rawValue)" }

    /// The option that stands for no value: a select that was filled cannot be emptied otherwise.
    static let nothing = "-"
}
