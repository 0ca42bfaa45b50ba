/// Words of a filtered text that somebody, such as a language model, holds to be commercial still.
package struct SensitiveQuote: Sendable, Hashable {
    let words: String
    package let label: RedactionLabel

    package init(_ words: String, label: RedactionLabel) {
        self.words = words
        self.label = label
    }
}

/// Why a quote is not hidden.
package enum QuoteRefusal: Error, Sendable, Hashable {
    /// Letter by letter, and from word to word, it does not stand in the text.
    case notInText
    /// It is longer than a phrase, or most of what was said.
    case tooLong
    /// There is nothing in it but placeholders and punctuation.
    case nothingToHide
}
