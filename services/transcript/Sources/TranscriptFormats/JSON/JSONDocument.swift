/// JSON together with the place of each value in the input, which Foundation's decoder does not tell.
final class JSONDocument: Sendable {
    let source: MappedText
    let nodes: [JSONNode]

    /// - Throws: `malformedJSON`, `tooManyJSONValues`.
    init(_ source: MappedText, limits: TranscriptLimits) throws(TranscriptFormatError) {
        self.source = source
        self.nodes = try JSONScanner.nodes(of: source, limits: limits)
    }

    var root: JSONValue { JSONValue(document: self, index: 0) }

    /// Tells whether a text is meant to be JSON: prose seldom begins with `{"` or `[{`.
    static func isLikely(_ source: MappedText) -> Bool {
        let signs = source.bytes[source.whole].lazy.filter { !$0.isWhitespace }.prefix(2)
        switch signs.first {
        case UInt8(ascii: "{"): return signs.count == 1 || "\"}".utf8.contains(signs.dropFirst().first ?? 0)
        case UInt8(ascii: "["): return "{\"]".utf8.contains(signs.dropFirst().first ?? 0)
        default: return false
        }
    }
}
