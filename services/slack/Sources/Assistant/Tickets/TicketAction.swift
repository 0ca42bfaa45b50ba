/// The names of what can be pressed under a preview of tickets.
package enum TicketAction {
    package static let yes = "create_tickets_yes"
    package static let edit = "create_tickets_edit"
    package static let no = "create_tickets_no"
    /// Chooses or leaves out one ticket; its value is a ``PreviewButton``.
    package static let toggle = "create_tickets_toggle"
}
