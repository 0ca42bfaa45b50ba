public import Redaction
public import Testing

/// Tests write unfiltered text as literals, and read its words when they fail.
extension OriginalText: ExpressibleByStringLiteral, CustomTestStringConvertible {
    public init(stringLiteral words: String) {
        self.init(words)
    }

    public var testDescription: String { unfiltered }
}
