/// Why bytes are not JSON, and where.
public struct JSONError: Error, Equatable {
    public let message: String
    /// Offset of the first byte that does not fit.
    public let offset: Int

    package init(message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }
}

/// Reads one JSON text, as RFC 8259 has it: nothing before or after it but white space, objects and lists nested
/// `maximumDepth` deep at most. It keeps the order of members and tells `3` from `3.0`.
struct JSONReader {
    let bytes: [UInt8]
    var offset = 0
    private var depth = 0
    private let maximumDepth: Int

    init(_ bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    mutating func read() throws(JSONError) -> GraphQLValue {
        let value = try readValue()
        skipSpace()
        guard offset == bytes.count else { throw failure("unexpected text after the value") }
        return value
    }

    private mutating func readValue() throws(JSONError) -> GraphQLValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try nested { (reader) throws(JSONError) in try reader.readObject() }
        case UInt8(ascii: "["): return try nested { (reader) throws(JSONError) in try reader.readList() }
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: return try readNumber()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> GraphQLValue
    ) throws(JSONError) -> GraphQLValue {
        guard depth < maximumDepth else { throw failure("nested deeper than \(maximumDepth) levels") }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func readObject() throws(JSONError) -> GraphQLValue {
        offset += 1
        var fields = Fields()
        skipSpace()
        if skip(UInt8(ascii: "}")) { return .object(fields) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw failure("expected a name in quotes") }
            let key = try readString()
            skipSpace()
            guard skip(UInt8(ascii: ":")) else { throw failure("expected a colon") }
            fields[key] = try readValue()
            skipSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw failure("expected a comma or the object's end") }
        return .object(fields)
    }

    private mutating func readList() throws(JSONError) -> GraphQLValue {
        offset += 1
        var items: [GraphQLValue] = []
        skipSpace()
        if skip(UInt8(ascii: "]")) { return .list(items) }
        repeat {
            items.append(try readValue())
            skipSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw failure("expected a comma or the list's end") }
        return .list(items)
    }

    private mutating func readWord(_ word: String, _ value: GraphQLValue) throws(JSONError) -> GraphQLValue {
        guard bytes[offset...].starts(with: word.utf8) else { throw failure("unexpected character") }
        offset += word.utf8.count
        return value
    }
}
