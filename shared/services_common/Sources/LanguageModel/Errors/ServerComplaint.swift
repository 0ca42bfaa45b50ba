internal import Domain
internal import FoundationEssentials
internal import OutboundHTTP

/// The `error` of an answer: OpenAI's object, a text, or the flat object of SGLang. A member of another type than
/// expected counts as absent.
struct ServerComplaint: Sendable {
    private(set) var type: String?
    /// Text at OpenAI; vLLM and llama.cpp give a number.
    private(set) var code: String?
    private(set) var parameter: String?

    init() {}

    /// Nil when `body` does not complain.
    init?(_ body: [UInt8]) {
        // Anything that is no complaint is read elsewhere.
        guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(body)) else { return nil }
        guard envelope.isComplaint else { return nil }
        self.type = envelope.details?.type
        self.code = envelope.details?.code
        self.parameter = envelope.details?.param
    }

    /// Whether the account has no money left, which no waiting mends.
    var isOutOfQuota: Bool { [code, type].contains("insufficient_quota") }

    /// What an answer with this complaint means.
    func kind(of answer: HTTPAnswer, now: Date) -> LanguageModelError.Kind {
        let retryAfter = answer.retryAfter(now: now)
        if isOutOfQuota { return .quotaUsedUp }
        switch answer.status {
        case 401: return .unauthorized
        case 402: return .quotaUsedUp
        case 403: return .forbidden
        case 404: return .unknownModel
        case 429: return .rateLimited(retryAfter: retryAfter)
        case 400, 413, 422: return refusal
        case 200..<300, 408, 409, 500...: return .serverError(status: answer.status, retryAfter: retryAfter)
        default: return .malformedAnswer(status: answer.status)
        }
    }

    private var refusal: LanguageModelError.Kind {
        switch code {
        case "context_length_exceeded": return .tooLong
        case "model_not_found": return .unknownModel
        case "unsupported_parameter", "unsupported_value":
            // Any other word of the server's could be one of the question's.
            guard let parameter, RequestHabits.parameters.contains(parameter) else { return .refusedRequest }
            return .unsupported(parameter: parameter)
        default: return .refusedRequest
        }
    }

    private struct Details: Decodable {
        let type: String?
        let code: String?
        let param: String?

        private enum Keys: CodingKey { case type, code, param }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            func text(_ key: Keys) -> String? {
                try? container.decode(String.self, forKey: key)  // absent, as above
            }
            self.type = text(.type)
            let number = try? container.decode(Int.self, forKey: .code)  // absent, as above
            self.code = text(.code) ?? number.map(String.init)
            self.param = text(.param)
        }
    }

    private struct Envelope: Decodable {
        let isComplaint: Bool
        let details: Details?

        private enum Keys: CodingKey { case error, object }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            let isFlat = (try? container.decode(String.self, forKey: .object)) == "error"  // absent, as above
            let isNull = (try? container.decodeNil(forKey: .error)) ?? true  // absent, as above
            self.isComplaint = isFlat || !isNull
            self.details = isFlat ? try Details(from: decoder) : try? container.decode(Details.self, forKey: .error)
        }
    }
}
