import Synchronization

/// JSON together with the place of each value in the input, which Foundation's decoder does not tell.
final class JSONDocument: Sendable {
    let source: MappedText
    let nodes: [JSONNode]
    /// The keys of wide objects that were asked for a key, by the object's index.
    private let keys = Mutex<[Int: [String: Int]]>([:])
    /// A body has its fields in as few objects; more would only fill the memory.
    private static let maxIndexedObjects = 8

    /// - Throws: `malformedJSON`, `tooManyJSONValues`.
    init(_ source: MappedText, limits: TranscriptLimits) throws(TranscriptFormatError) {
        self.source = source
        self.nodes = try JSONScanner.nodes(of: source, limits: limits)
    }

    var root: JSONValue { JSONValue(document: self, index: 0) }

    /// The keys of a wide object, read once however often one is asked for; nil when it has to be searched.
    func keys(ofWide object: JSONValue) -> [String: Int]? {
        keys.withLock { keys in
            if let known = keys[object.index] { return known }
            guard keys.count < Self.maxIndexedObjects else { return nil }
            let places = object.keyPlaces()
            keys[object.index] = places
            return places
        }
    }

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
