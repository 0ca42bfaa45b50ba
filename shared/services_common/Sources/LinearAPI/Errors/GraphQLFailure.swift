internal import Domain

/// One entry of an answer's `errors`. A member of another type than expected counts as absent: what is wrong must not
/// become unreadable because its explanation is.
struct GraphQLFailure: Decodable, Sendable {
    struct Extensions: Sendable {
        var code: String?
        var type: String?
        var userPresentableMessage: String?
        var statusCode: Int?
    }

    let message: String?
    /// The name under which the field answers that failed; nil for a failure of the whole request.
    let field: String?
    let extensions: Extensions?

    private enum Keys: CodingKey { case message, path, extensions }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.message = try? container.decode(String.self, forKey: .message)  // absent, as above
        var path = try? container.nestedUnkeyedContainer(forKey: .path)  // absent, as above
        self.field = try? path?.decode(String.self)  // absent, as above
        self.extensions = try? container.decode(Extensions.self, forKey: .extensions)  // absent, as above
    }

    /// What the entry means, by its `code` or `type`; an unknown one is a failure of Linear's.
    ///
    /// - SeeAlso: linear/linear, `packages/sdk/src/error.ts`, for codes and types.
    func kind(status: Int, wait: Duration) -> LinearError.Kind {
        if message?.hasPrefix("Entity not found") == true { return .notFound }
        switch extensions?.code?.uppercased() ?? "" {
        case "RATELIMITED": return .rateLimited(retryAfter: wait)
        case "AUTHENTICATION_ERROR", "UNAUTHENTICATED": return .unauthorized
        case "FORBIDDEN", "FEATURE_NOT_ACCESSIBLE": return .forbidden(message: words)
        case "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT":
            return .refusedDocument(message: words)
        case "INPUT_ERROR", "INVALID_INPUT", "USER_ERROR": return refusedInput
        default: return kindByType(status: status, wait: wait)
        }
    }

    private func kindByType(status: Int, wait: Duration) -> LinearError.Kind {
        switch extensions?.type?.lowercased() ?? "" {
        case "ratelimited": .rateLimited(retryAfter: wait)
        case "authentication error": .unauthorized
        case "forbidden", "feature not accessible", "usage limit exceeded": .forbidden(message: words)
        case "graphql error": .refusedDocument(message: words)
        case "invalid input", "user error": refusedInput
        default:
            // Without a code, only the status tells a document that Linear does not understand from a failure inside.
            status == 400 ? .refusedDocument(message: words) : .serverError(status: extensions?.statusCode ?? status)
        }
    }

    private var refusedInput: LinearError.Kind {
        let text = message?.lowercased() ?? ""
        guard text.hasPrefix("conflict on insert") || words.hasSuffix("already exists.") else {
            return .invalidInput(message: words)
        }
        return .conflict(id: Self.firstID(in: words))
    }

    /// Linear's words for people, at most 300 characters.
    private var words: String {
        String((extensions?.userPresentableMessage ?? message ?? "no reason given").prefix(300))
    }

    private static func firstID(in text: String) -> LinearID? {
        text.split { !($0.isHexDigit || $0 == "-") }.lazy.compactMap { LinearID($0) }.first
    }
}

extension GraphQLFailure.Extensions: Decodable {
    private enum Keys: CodingKey { case code, type, userPresentableMessage, statusCode }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        func text(_ key: Keys) -> String? {
            try? container.decode(String.self, forKey: key)  // absent, as above
        }
        let status = try? container.decode(Int.self, forKey: .statusCode)  // it comes as a text, too
        self.init(
            code: text(.code), type: text(.type), userPresentableMessage: text(.userPresentableMessage),
            statusCode: status ?? text(.statusCode).flatMap { Int($0) }
        )
    }
}
