import GraphQLEngine

/// Why Slack refuses a call: `{"ok": false, "error": code}`, nearly always with status 200.
public struct SlackError: Error, Sendable, Equatable {
    public let code: String
    var status = 200
    /// Whole seconds.
    var retryAfter: Int?
    /// Members beside the code.
    var more: Fields = [:]
    /// For whoever acts as a person; nil for Slack's own refusals.
    var detail: String?

    init(_ code: String) {
        self.code = code
    }

    /// A refusal that names places in what was sent.
    init(_ code: String, _ problems: [BlockProblem]) {
        self.code = code
        more = [
            "errors": .texts(problems.map(\.text)),
            "response_metadata": ["messages": .texts(problems.map { "[ERROR] \($0.text)" })],
        ]
    }

    static func missing(_ argument: String) -> SlackError {
        SlackError("invalid_arguments", [BlockProblem("missing required field: \(argument)", at: "")])
    }

    static func missingScope(_ needed: [String], provided: [String]) -> SlackError {
        var error = SlackError("missing_scope")
        error.more = [
            "needed": .string(needed.joined(separator: ",")), "provided": .string(provided.joined(separator: ",")),
        ]
        return error
    }

    static func rateLimited(retryAfter seconds: Int) -> SlackError {
        var error = SlackError("ratelimited")
        error.status = 429
        error.retryAfter = seconds
        return error
    }

    var json: JSON {
        var fields: Fields = ["ok": false, "error": .string(code)]
        for (key, value) in more { fields[key] = value }
        return .object(fields)
    }
}
