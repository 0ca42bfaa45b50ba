/// A JSON schema within what servers can force a model to keep to: objects with all their fields and no others, no
/// lengths, no patterns. A model answers in the order of the fields.
///
/// - SeeAlso: OpenAI, "Structured model outputs", supported schemas
public struct AnswerSchema: Sendable, Hashable {
    let json: OrderedJSON

    public static let text = AnswerSchema(json: .object([("type", .text("string"))]))
    public static let integer = AnswerSchema(json: .object([("type", .text("integer"))]))
    public static let number = AnswerSchema(json: .object([("type", .text("number"))]))
    public static let flag = AnswerSchema(json: .object([("type", .text("boolean"))]))

    /// One of these texts.
    public static func text(oneOf values: [String]) -> AnswerSchema {
        AnswerSchema(json: .object([("type", .text("string")), ("enum", .list(values.map { .text($0) }))]))
    }

    public static func list(of items: AnswerSchema) -> AnswerSchema {
        AnswerSchema(json: .object([("type", .text("array")), ("items", items.json)]))
    }

    public static func object(_ fields: KeyValuePairs<String, AnswerSchema>) -> AnswerSchema {
        AnswerSchema(
            json: .object([
                ("type", .text("object")), ("properties", .object(fields.map { ($0.key, $0.value.json) })),
                ("required", .list(fields.map { .text($0.key) })), ("additionalProperties", .flag(false)),
            ]))
    }

    /// This, or null: every field must be there.
    public static func optional(_ schema: AnswerSchema) -> AnswerSchema {
        AnswerSchema(json: .object([("anyOf", .list([schema.json, .object([("type", .text("null"))])]))]))
    }
}
