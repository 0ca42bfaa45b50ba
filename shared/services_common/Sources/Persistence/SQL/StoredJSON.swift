internal import FoundationEssentials

/// Values in columns of text, as JSON with its keys in order: the same value is the same text.
public enum StoredJSON {
    public static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return storable(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// PostgreSQL's `jsonb` refuses a NUL, which JSON writes as an escape; a replacement character stands for it.
    private static func storable(_ json: String) -> String {
        guard json.contains("\\u0000") else { return json }
        var output = ""
        var rest = Substring(json)
        while let backslash = rest.firstIndex(of: "\\") {
            output += rest[..<backslash]
            let isNUL = rest[backslash...].hasPrefix("\\u0000")
            // The character behind a backslash belongs to it, so that an escaped backslash begins nothing.
            let escape = rest[backslash...].prefix(isNUL ? 6 : 2)
            output += isNUL ? "\u{FFFD}" : escape
            rest = rest[escape.endIndex...]
        }
        return output + rest
    }

    /// - Throws: ``DatabaseError`` `.unexpectedData` when the column holds something else.
    public static func value<Value: Decodable>(_ text: String) throws(DatabaseError) -> Value {
        do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
            throw DatabaseError(.unexpectedData, "a column holds JSON that this program does not expect")
        }
    }
}
