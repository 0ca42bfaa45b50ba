internal import Settings

/// The body of a call to `/chat/completions`.
///
/// - SeeAlso: OpenAI's specification, `CreateChatCompletionRequest`
struct ChatRequest: Sendable {
    let question: ModelQuestion
    let settings: LanguageModelSettings
    let habits: RequestHabits

    var body: [UInt8] {
        var fields: [(String, OrderedJSON)] = [
            ("model", .text(settings.model)),
            (
                "messages",
                .list([
                    .object([("role", .text("system")), ("content", .text(instructions))]),
                    .object([("role", .text("user")), ("content", .text(question.material))]),
                ])
            ),
            ("response_format", format), (habits.tokenField.rawValue, .integer(settings.maxTokens)),
        ]
        if let temperature = settings.temperature, habits.sendsTemperature {
            fields.append(("temperature", .number(temperature)))
        }
        return OrderedJSON.object(fields).bytes
    }

    private var format: OrderedJSON {
        let form = question.form
        return .object([
            ("type", .text("json_schema")),
            (
                "json_schema",
                .object([("name", .text(form.name)), ("strict", .flag(true)), ("schema", form.schema.json)])
            ),
        ])
    }

    /// Servers that do not show the form to their model leave it to guess what the grammar will take.
    private var instructions: String {
        guard !settings.server.isOpenAI else { return question.instructions }
        let schema = String(decoding: question.form.schema.json.bytes, as: UTF8.self)
        return question.instructions + "\n\nAnswer with one JSON object of this JSON schema and nothing else:\n"
            + schema
    }
}
