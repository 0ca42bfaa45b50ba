internal import Domain

/// The names of what can be pressed under a meeting.
package enum MeetingAction {
    /// Summarizes the meeting whose id is the value.
    package static let summarize = "summarize_meeting"
    /// Shows the meeting's proposals as a preview of tickets; the value is the meeting's id.
    package static let review = "meeting_tickets_review"
    /// Creates all proposals that no issue covers; the value is the meeting's id.
    package static let createAll = "meeting_tickets_all"
    /// The value of these is a ``ProposalButton``.
    package static let create = "meeting_ticket_create"
    package static let edit = "meeting_ticket_edit"
    package static let dismiss = "meeting_ticket_dismiss"
}
