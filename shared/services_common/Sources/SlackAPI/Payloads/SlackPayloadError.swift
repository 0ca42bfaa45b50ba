/// Why a body is not what Slack sends. Nothing of the body is in it save the name of a field.
public struct SlackPayloadError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable {
        case tooLarge = "is larger than Slack's requests are"
        case tooManyFields = "has more fields than Slack's requests have"
        case malformedForm = "is not form data"
        case notUTF8 = "is not UTF-8"
        case duplicateField = "has a field twice"
        case missingField = "lacks a field"
        case wrongField = "has a field of another form than Slack's"
        case notJSON = "is not JSON"
    }

    public let code: Code
    /// The field, where it is about one.
    public let field: String?

    public init(_ code: Code, field: String? = nil) {
        self.code = code
        self.field = field
    }
}

extension SlackPayloadError: CustomStringConvertible {
    public var description: String {
        "The body \(code.rawValue)" + (field.map { ": \($0)." } ?? ".")
    }
}
