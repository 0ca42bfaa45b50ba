import GraphQLEngine

/// The arguments of a call, whether they came in the address, as a form or as JSON.
struct Arguments: Sendable {
    private(set) var fields: Fields = [:]
    /// What Slack remarks about how they came.
    private(set) var warnings: [String] = []

    init(fields: Fields) { self.fields = fields }

    /// - Parameter takesJSON: whether the method reads a body of JSON; another overlooks it.
    init(_ call: SlackCall, takesJSON: Bool) throws(SlackError) {
        try add(form: Array(call.query.utf8))
        let type = call.contentType?.lowercased() ?? ""
        let media = type.prefix { $0 != ";" }.filter { $0 != " " }
        guard !call.body.isEmpty else { return }
        switch media {
        case "application/json":
            if !type.contains("charset") { warnings = ["missing_charset"] }
            guard takesJSON else { return }
            let value: JSON
            do { value = try JSON(json: call.body) } catch { throw SlackError("invalid_json") }
            guard let members = value.fields else { throw SlackError("json_not_object") }
            for (name, value) in members where !value.isNull { fields[name] = value }
        case "", "application/x-www-form-urlencoded": try add(form: call.body)
        default: throw SlackError("invalid_post_type")
        }
    }

    private mutating func add(form: [UInt8]) throws(SlackError) {
        guard let values = FormBody.values(form) else { throw SlackError("invalid_form_data") }
        for (name, value) in values { fields[name] = .string(value) }
    }

    /// A text; numbers and truths are written out. Nil when it is missing or empty.
    func text(_ name: String) -> String? {
        switch fields[name] {
        case .string(let text): text.isEmpty ? nil : text
        case .int(let number): String(number)
        case .bool(let truth): truth ? "true" : "false"
        default: nil
        }
    }

    func required(_ name: String) throws(SlackError) -> String {
        guard let text = text(name) else { throw .missing(name) }
        return text
    }

    func flag(_ name: String) -> Bool { ["true", "1"].contains(text(name) ?? "false") }

    func integer(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    /// Whether the argument was given at all, be it empty.
    func has(_ name: String) -> Bool { fields[name] != nil }

    /// A list or an object, which a form holds as JSON in a text.
    ///
    /// - Throws: the error of this code when it is not JSON.
    func json(_ name: String, else code: String) throws(SlackError) -> JSON? {
        switch fields[name] {
        case nil: return nil
        case .string(let text):
            guard !text.isEmpty else { return nil }
            do { return try JSON(json: Array(text.utf8)) } catch { throw SlackError(code) }
        case let value?: return value
        }
    }

    /// What is remembered of the call: everything but the credentials.
    var shown: JSON {
        var shown = fields
        for name in ["token", "client_secret", "code"] { shown[name] = nil }
        return .object(shown)
    }
}
