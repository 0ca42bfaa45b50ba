/// One text after redaction, with an account of what was taken out.
public struct Redacted: Sendable, Hashable {
    /// The text with its placeholders.
    public let filtered: FilteredText
    /// What was taken out, in order and without overlaps.
    public let spans: [RedactionSpan]

    init(filtered: FilteredText, spans: [RedactionSpan]) {
        self.filtered = filtered
        self.spans = spans
    }
}
