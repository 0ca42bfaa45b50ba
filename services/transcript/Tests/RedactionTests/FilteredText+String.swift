import Redaction

extension FilteredText {
    /// The words, as a caller gets them.
    var string: String { text(for: .caller) }
}
