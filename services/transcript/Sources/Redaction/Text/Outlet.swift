/// Where text of a meeting can go. A new place is a new case here, and a decision in ``FilteredText/text(for:)``.
public enum Outlet: Sendable, Hashable, CaseIterable {
    /// The analysis in this process, which gives back ``FilteredText``.
    case analysis
    /// A language model.
    case model
    case slack
    case linear
    case notion
    /// Logs, metrics, traces and error messages: they hear how long a text is, never what it says.
    case log
    /// What people search in: the full-text index, the folded names.
    case search
    /// The service's own database.
    case store
    /// Whoever called the API or the command line tool.
    case caller
}
