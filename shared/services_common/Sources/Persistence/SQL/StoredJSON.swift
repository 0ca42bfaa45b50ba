public import FoundationEssentials

/// Values in columns of text, as JSON with its keys in order: the same value is the same text.
public enum StoredJSON {
    /// - Parameter encoder: another than the usual one, for times and the like.
    public static func text(_ value: some Encodable, encoder: JSONEncoder? = nil) throws -> String {
        storable(String(decoding: try (encoder ?? usual).encode(value), as: UTF8.self))
    }

    /// - Throws: ``DatabaseError`` `.unexpectedData` when the column holds something else.
    public static func value<Value: Decodable>(_ text: String) throws(DatabaseError) -> Value {
        do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
            throw DatabaseError(.unexpectedData, "a column holds JSON that this program does not expect")
        }
    }

    private static var usual: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }

    /// PostgreSQL's `jsonb` holds no NUL; what a sender put there is shown as a replacement character.
    private static func storable(_ json: String) -> String {
        guard json.contains(#"\u0000"#) else { return json }
        // A backslash that is escaped itself begins no escape.
        return json.split(separator: #"\\"#, omittingEmptySubsequences: false)
            .map { $0.replacing(#"\u0000"#, with: #"\ufffd"#) }.joined(separator: #"\\"#)
    }
}
