extension GraphQLValue {
    /// Reads a JSON text.
    ///
    /// - Parameter maximumDepth: how deep objects and lists may nest.
    /// - Throws: ``JSONError`` for anything that RFC 8259 does not allow, and for deeper nesting.
    public init(json bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) {
        var reader = JSONReader(bytes, maximumDepth: maximumDepth)
        self = try reader.read()
    }

    /// The value as JSON without white space. Members keep their order, whole numbers have no fraction, and a number
    /// that JSON cannot hold is null.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

private struct JSONWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: GraphQLValue) {
        switch value {
        case .null: append("null")
        case .bool(let truth): append(truth ? "true" : "false")
        case .int(let number): append(String(number))
        case .double(let number): write(number)
        case .string(let text): write(text)
        case .list(let items): write(items)
        case .object(let fields): write(fields)
        }
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else { return append("null") }
        // Beyond 2^53 a Double is no longer exact, so nothing is gained by writing all its digits.
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { append(String(whole)) } else { append("\(number)") }
    }

    private mutating func write(_ items: [GraphQLValue]) {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(item)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ fields: Fields) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (key, value) in fields {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(key)
            bytes.append(UInt8(ascii: ":"))
            write(value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20: append("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
