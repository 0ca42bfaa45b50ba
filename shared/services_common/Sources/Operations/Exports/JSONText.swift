internal import Domain
internal import FoundationEssentials
internal import Persistence

/// Rows as lines of JSON, with their columns in the table's order.
enum JSONText {
    /// `{"table":"meetings","row":{"id":"…",…}}` and a line end.
    static func line(_ row: SQLRow, of table: StoredTable, columns: [StoredTable.Column]) -> [UInt8] {
        var line: [UInt8] = []
        put(#"{"table":"#, into: &line)
        quote(table.name, into: &line)
        put(#","row":{"#, into: &line)
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            quote(column.name, into: &line)
            line.append(UInt8(ascii: ":"))
            value(row[column.name] ?? .null, type: column.type, into: &line)
        }
        put("}}\n", into: &line)
        return line
    }

    private static func value(_ value: SQLValue, type: String, into line: inout [UInt8]) {
        switch value {
        case .null: put("null", into: &line)
        case .integer(let number): put("\(number)", into: &line)
        case .real(let number): put(number.isFinite ? "\(number)" : "null", into: &line)
        case .flag(let flag): put(flag ? "true" : "false", into: &line)
        case .uuid(let uuid): quote(uuid.uuidString.lowercased(), into: &line)
        case .instant(let date): quote(InstantText.text(date), into: &line)
        case .blob(let bytes): quote(Data(bytes).base64EncodedString(), into: &line)
        case .texts(let texts):
            line.append(UInt8(ascii: "["))
            for (index, text) in texts.enumerated() {
                if index > 0 { line.append(UInt8(ascii: ",")) }
                quote(text, into: &line)
            }
            line.append(UInt8(ascii: "]"))
        case .text(let json) where type == "jsonb" || type == "json":
            // Line ends stand only between its parts: inside its texts they are escaped.
            line += json.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
        case .text(let text): quote(text, into: &line)
        }
    }

    private static func put(_ text: String, into line: inout [UInt8]) { line += text.utf8 }

    /// - SeeAlso: RFC 8259, section 7.
    private static func quote(_ text: String, into line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): put("\\n", into: &line)
            case 0..<0x20: put("\\u00" + [byte].hexadecimal, into: &line)
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}
