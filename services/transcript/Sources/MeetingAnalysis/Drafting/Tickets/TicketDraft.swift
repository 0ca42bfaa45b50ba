public import Domain
public import Redaction

/// A ticket as somebody typed it, ready to become one when they say so.
public struct TicketDraft: Sendable, Hashable {
    /// Short, what is to be done.
    public var title: FilteredText
    /// What was typed beyond title and fields; may be empty.
    public var description: FilteredText
    /// The workspace's name where it knows one, else as it was typed.
    public var project: FilteredText?
    public var milestone: FilteredText?
    public var assignee: FilteredText?
    public var labels: [FilteredText]
    public var priority: Priority?
    public var estimate: Int?
    public var dueDate: CalendarDate?
    public var subtasks: [FilteredText]
    /// The sentences that it is made of, to the letter; never empty.
    public var quotes: [FilteredText]
    /// The open issue that covers the work already.
    public var duplicateOf: WorkspaceView.Issue?
    /// The names that the workspace does not know, and what comes of it: a sentence for people each.
    public var warnings: [FilteredText]
}
