import Redaction

/// Tells talk about money before a colon or a time, `Budget $50,000: …`, from names: a label is not filtered as speech
/// is, so what must be filtered must not become one.
enum CommercialLabel {
    private static let redactor = Redactor()

    /// Whether `label` is speech: it holds an amount, or talks of money and stands only once.
    static func isSpeech(_ label: String, occurrences: Int) -> Bool {
        let spans = redactor.redact(label).spans
        // `Sales` and `Pricing Team` call themselves so; whoever stores the label filters it.
        return !spans.isEmpty && (occurrences < 2 || spans.contains { $0.label == .amount })
    }
}
