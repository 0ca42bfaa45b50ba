public import Domain
public import Redaction

/// What somebody wants changed in issues that there are.
public struct UpdateDrafts: Sendable, Hashable {
    public var updates: [IssueUpdateDraft] = []
    public var unclear: [UnclearText] = []

    public init() {}
}

/// What is to change in one issue.
public struct IssueUpdateDraft: Sendable, Hashable {
    public var issue: WorkspaceView.Issue
    /// Never empty; each field once.
    public var changes: [IssueChange]
    /// The words that ask for it.
    public var quote: FilteredText
}

/// A field of an issue with what it is to be; nil empties it.
public enum IssueChange: Sendable, Hashable {
    case title(FilteredText)
    case description(FilteredText?)
    /// Name of a state of the issue's team.
    case status(String)
    /// Name of a member of the workspace.
    case assignee(String?)
    case priority(Priority)
    case dueDate(CalendarDate?)
    case estimate(Int?)
    /// Name of a project of the issue's team.
    case project(String?)
    /// Name of a milestone of the issue's project.
    case milestone(String?)
    /// All labels afterwards.
    case labels([String])
}

/// Words from which no change can be made.
public struct UnclearText: Sendable, Hashable {
    public var text: FilteredText
    /// Why, and what to write instead; it may repeat words that were typed.
    public var reason: FilteredText
    /// Issues that may be meant.
    public var near: [WorkspaceView.Issue]
}
