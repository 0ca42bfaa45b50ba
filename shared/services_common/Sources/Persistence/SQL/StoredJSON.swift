internal import FoundationEssentials

/// Values in columns of text, as JSON with its keys in order: the same value is the same text.
public enum StoredJSON {
    public static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// - Throws: ``DatabaseError`` `.unexpectedData` when the column holds something else.
    public static func value<Value: Decodable>(_ text: String) throws(DatabaseError) -> Value {
        do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
            throw DatabaseError(.unexpectedData, "a column holds JSON that this program does not expect")
        }
    }
}
