public import Redaction
public import Testing

/// Tests write filtered text as literals, and read its words when they fail.
extension FilteredText: ExpressibleByStringLiteral, CustomTestStringConvertible {
    public init(stringLiteral words: String) {
        self.init(stored: words)
    }

    public var testDescription: String { string }

    var string: String { text(for: .caller) }
}
