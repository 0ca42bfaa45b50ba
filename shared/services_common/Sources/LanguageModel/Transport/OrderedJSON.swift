/// JSON whose fields stay in their order, which means something to a model.
indirect enum OrderedJSON: Sendable {
    case object([(name: String, value: OrderedJSON)])
    case list([OrderedJSON])
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)

    /// The value as JSON text.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .object(let fields):
            Self.write(fields, between: "{", "}", to: &output) { field, output in
                Self.write(field.name, to: &output)
                output.append(UInt8(ascii: ":"))
                field.value.write(to: &output)
            }
        case .list(let items): Self.write(items, between: "[", "]", to: &output) { $0.write(to: &$1) }
        case .text(let text): Self.write(text, to: &output)
        case .integer(let number): output += "\(number)".utf8
        case .number(let number): output += (number.isFinite ? "\(number)" : "null").utf8
        case .flag(let flag): output += "\(flag)".utf8
        }
    }

    private static func write<Item>(
        _ items: [Item], between open: String, _ close: String, to output: inout [UInt8],
        each: (Item, inout [UInt8]) -> Void
    ) {
        output += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            each(item, &output)
        }
        output += close.utf8
    }

    /// RFC 8259, section 7.
    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case 0..<0x20: output += (byte < 16 ? "\\u000" : "\\u00").utf8 + Array(String(byte, radix: 16).utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}

extension OrderedJSON: Hashable {
    static func == (one: OrderedJSON, other: OrderedJSON) -> Bool { one.bytes == other.bytes }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
