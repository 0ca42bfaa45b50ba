/// Reads JSON by RFC 8259 into a table of values, without recursion; strings are decoded when asked for.
struct JSONScanner {
    private enum Expectation {
        case value, firstElement, key, firstKey, separator, end
    }

    private let bytes: [UInt8]
    private let limits: TranscriptLimits
    private var position: Int
    private var nodes: [JSONNode] = []
    /// The objects and arrays that are open, as places in `nodes`.
    private var open: [Int] = []
    private var expected = Expectation.value

    private init(_ source: MappedText, limits: TranscriptLimits) {
        self.bytes = source.bytes
        self.position = source.start
        self.limits = limits
    }

    /// The values of `source`, the root first; an object's keys and values take turns.
    ///
    /// - Throws: `malformedJSON`, `tooManyJSONValues`.
    static func nodes(
        of source: MappedText, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> [JSONNode] {
        var scanner = JSONScanner(source, limits: limits)
        while try scanner.step() {}
        return scanner.nodes
    }

    private mutating func step() throws(TranscriptFormatError) -> Bool {
        skipSpace()
        guard position < bytes.count else {
            if expected == .end { return false }
            throw fault("it ends too early")
        }
        let byte = bytes[position]
        switch expected {
        case .end: throw fault("something follows the end")
        case .separator: try readSeparator(byte)
        case .firstKey where byte == UInt8(ascii: "}"), .firstElement where byte == UInt8(ascii: "]"): try close()
        case .firstKey, .key: try readKey(byte)
        case .firstElement, .value: try readValue(byte)
        }
        return true
    }

    private mutating func readSeparator(_ byte: UInt8) throws(TranscriptFormatError) {
        guard let container = open.last else { throw fault("something follows the end") }
        let isObject = nodes[container].kind == .object
        switch byte {
        case UInt8(ascii: ","):
            position += 1
            expected = isObject ? .key : .value
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"): try close()
        default: throw fault("a comma or a closing bracket is missing")
        }
    }

    private mutating func readKey(_ byte: UInt8) throws(TranscriptFormatError) {
        guard byte == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is missing") }
        try readString()
        skipSpace()
        guard bytes.has(":", at: position, before: bytes.count) else { throw fault("a colon is missing") }
        position += 1
        expected = .value
    }

    private mutating func readValue(_ byte: UInt8) throws(TranscriptFormatError) {
        switch byte {
        case UInt8(ascii: "{"): try openContainer(.object)
        case UInt8(ascii: "["): try openContainer(.array)
        case UInt8(ascii: "\""):
            try readString()
            endValue()
        case UInt8(ascii: "t"): try readWord("true", .true)
        case UInt8(ascii: "f"): try readWord("false", .false)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default:
            guard let end = JSONNumber.end(bytes, from: position) else { throw fault("a value is missing") }
            try add(JSONNode(kind: .number, start: position), end: end)
            endValue()
        }
    }

    private mutating func openContainer(_ kind: JSONNode.Kind) throws(TranscriptFormatError) {
        guard open.count < limits.maxJSONDepth else { throw fault("it is nested too deeply") }
        open.append(nodes.count)
        try add(JSONNode(kind: kind, start: position), end: position + 1)
        expected = kind == .object ? .firstKey : .firstElement
    }

    private mutating func close() throws(TranscriptFormatError) {
        guard let container = open.popLast() else { throw fault("a bracket closes nothing") }
        position += 1
        nodes[container].end(at: position, next: nodes.count)
        endValue()
    }

    private mutating func readString() throws(TranscriptFormatError) {
        var node = JSONNode(kind: .string, start: position + 1)
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") {
                guard let end = JSONEscape(bytes, at: position)?.end else { throw fault("an escape is wrong") }
                node.hasEscapes = true
                position = end
            } else if bytes[position] < 0x20 {
                throw fault("a line break or control character stands in a string")
            } else {
                position += 1
            }
        }
        guard position < bytes.count else { throw fault("a string does not end") }
        try add(node, end: position)
        position += 1
    }

    private mutating func readWord(_ word: StaticString, _ kind: JSONNode.Kind) throws(TranscriptFormatError) {
        guard bytes.has(word, at: position, before: bytes.count) else { throw fault("a value is missing") }
        try add(JSONNode(kind: kind, start: position), end: position + word.utf8CodeUnitCount)
        endValue()
    }

    /// Adds a node and goes to its end.
    private mutating func add(_ node: JSONNode, end: Int) throws(TranscriptFormatError) {
        guard nodes.count < limits.maxJSONValues else { throw .tooManyJSONValues(limit: limits.maxJSONValues) }
        var node = node
        node.end(at: end, next: nodes.count + 1)
        nodes.append(node)
        position = end
    }

    private mutating func endValue() {
        expected = open.isEmpty ? .end : .separator
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isWhitespace, bytes[position] != 0x0B, bytes[position] != 0x0C {
            position += 1
        }
    }

    private func fault(_ problem: String) -> TranscriptFormatError {
        .malformedJSON(detail: "\(problem) at byte \(position)")
    }
}
