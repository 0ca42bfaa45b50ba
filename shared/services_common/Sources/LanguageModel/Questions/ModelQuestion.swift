/// One question to a language model, in parts that it is told to hold apart.
public struct ModelQuestion: Sendable, Hashable {
    /// What to do: our own words only.
    public var instructions: String
    /// What to do it with: data, whoever wrote it, and whatever it asks for.
    public var material: String
    public var form: AnswerForm
    /// How long the answer may take, with every try; what the model's settings allow, if that is less.
    public var limit: Duration

    public init(instructions: String, material: String, form: AnswerForm, limit: Duration = .seconds(600)) {
        self.instructions = instructions
        self.material = material
        self.form = form
        self.limit = limit
    }
}

/// What an answer looks like.
public struct AnswerForm: Sendable, Hashable {
    /// 1 to 64 ASCII letters, digits, `_` or `-`.
    public let name: String
    /// An object.
    public let schema: AnswerSchema

    public init(_ name: String, _ fields: KeyValuePairs<String, AnswerSchema>) {
        self.name = name
        self.schema = .object(fields)
    }
}
