/// Text that went through the redactor: the only kind that the rest of the system accepts.
///
/// There is no public initialiser on purpose: only ``Redactor`` makes new values.
public struct FilteredText: Sendable, Hashable, CustomStringConvertible {
    /// The text, with placeholders where commercial content stood.
    public let string: String

    /// Takes back text that was read from our own store, where only filtered text is kept.
    package init(stored: String) {
        self.string = stored
    }

    /// Wraps what the redactor wrote.
    init(redacted: String) {
        self.string = redacted
    }

    /// The text itself; it is safe to show.
    public var description: String { string }
}
