/// A stretch of the original text that was taken out.
public struct RedactionSpan: Sendable, Hashable {
    /// Where it stood, as UTF-8 offsets into the original text; both ends lie on scalar boundaries.
    public let range: Range<Int>
    /// The kind of content it held.
    public let label: RedactionLabel
    /// The name of the rule that fired; says why, never what the text was.
    public let rule: String

    package init(range: Range<Int>, label: RedactionLabel, rule: String) {
        self.range = range
        self.label = label
        self.rule = rule
    }

    /// The span in a text before which `offset` bytes more stand.
    package func moved(by offset: Int) -> RedactionSpan {
        RedactionSpan(
            range: (range.lowerBound + offset)..<(range.upperBound + offset), label: label, rule: rule)
    }
}
