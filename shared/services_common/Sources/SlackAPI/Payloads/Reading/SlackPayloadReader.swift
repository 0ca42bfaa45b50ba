internal import FoundationEssentials

/// Reads JSON that Slack sent, with errors that name the field and nothing of the content.
enum SlackPayloadReader {
    static func read<Value: Decodable>(_ type: Value.Type, from json: Data) throws(SlackPayloadError) -> Value {
        guard json.count <= SlackForm.maxBytes else { throw SlackPayloadError(.tooLarge) }
        do {
            return try JSONDecoder().decode(Value.self, from: json)
        } catch DecodingError.keyNotFound(let key, let context) {
            throw SlackPayloadError(.missingField, field: path(context.codingPath + [key]))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw SlackPayloadError(.wrongField, field: path(context.codingPath))
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            throw SlackPayloadError(.wrongField, field: path(context.codingPath))
        } catch {
            throw SlackPayloadError(.notJSON)
        }
    }

    private static func path(_ path: [any CodingKey]) -> String {
        String(path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".").prefix(100))
    }
}
