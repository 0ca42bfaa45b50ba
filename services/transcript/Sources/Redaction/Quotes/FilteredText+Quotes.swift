extension FilteredText {
    /// What stands in `spans`, which lie in this text on scalar boundaries.
    package func quotes(_ spans: [RedactionSpan]) -> [SensitiveQuote] {
        let bytes = Array(text(for: .analysis).utf8)
        return spans.map { SensitiveQuote(String(decoding: bytes[$0.range], as: UTF8.self), label: $0.label) }
    }

    /// This text with every place hidden where one of `quotes` stands as a phrase.
    package func hiding(_ quotes: [SensitiveQuote]) -> FilteredText {
        guard !quotes.isEmpty else { return self }
        let finder = QuoteFinder(self)
        let spans = quotes.flatMap { quote in
            (try? finder.spans(of: quote)) ?? []  // it does not stand here
        }
        return spans.isEmpty ? self : hiding(spans).filtered
    }
}
