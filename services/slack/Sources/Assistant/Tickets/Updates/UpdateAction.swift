/// The names of what can be pressed under a preview of changes.
package enum UpdateAction {
    package static let yes = "update_ticket_yes"
    package static let no = "update_ticket_no"
}
