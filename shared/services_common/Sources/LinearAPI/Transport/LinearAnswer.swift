internal import Domain
internal import FoundationEssentials
internal import OutboundHTTP

/// Reads what Linear answered: first `errors`, then `data`.
struct LinearAnswer: Sendable {
    /// What failed, under the name of its field; nil for a failure of the whole request.
    struct Failure: Sendable {
        let field: String?
        let error: LinearError
    }

    let answer: HTTPAnswer
    let operation: String
    let now: Date
    /// Every entry of `errors`, or why the answer as a whole is none.
    private let read: Result<[Failure], LinearError>

    init(answer: HTTPAnswer, operation: String, now: Date) {
        self.answer = answer
        self.operation = operation
        self.now = now
        self.read = Self.failures(answer, operation: operation, now: now)
    }

    private struct Envelope<Value: Decodable>: Decodable {
        let data: Value?
    }

    private struct Failures: Decodable {
        let errors: [GraphQLFailure]?
    }

    /// The value of the field that the document asks for, or of all of `data` where it asks for several.
    ///
    /// - Throws: ``LinearError``.
    func value<Value: Decodable>(of type: Value.Type, fields: [String]) throws(LinearError) -> Value {
        guard fields.count == 1 else { return try data(of: type) }
        let decoder = LinearJSON.decoder()
        if let key = CodingUserInfoKey.rootField { decoder.userInfo[key] = fields[0] }
        return try data(of: RootField<Value>.self, decoder).value
    }

    /// The whole of `data`.
    ///
    /// - Throws: ``LinearError``.
    func data<Value: Decodable>(
        of type: Value.Type, _ decoder: JSONDecoder = LinearJSON.decoder()
    ) throws(LinearError) -> Value {
        if let failure = Self.gravest(try failures()) { throw failure.error }
        // A mismatch is told as an unreadable answer, not as Swift tells it.
        guard answer.isSuccess, let envelope = try? decoder.decode(Envelope<Value>.self, from: Data(answer.body)),
            let data = envelope.data
        else { throw unreadable }
        return data
    }

    /// Every entry of `errors`.
    ///
    /// - Throws: ``LinearError`` when the answer as a whole is none.
    func failures() throws(LinearError) -> [Failure] { try read.get() }

    /// That an allowance is used up, when it says so.
    var rateLimit: Failure? {
        let failure =
            switch read {
            case .success(let failures): Self.gravest(failures)
            case .failure(let error): Failure(field: nil, error: error)
            }
        guard let failure, case .rateLimited = failure.error.kind else { return nil }
        return failure
    }

    var unreadable: LinearError { error(.malformedAnswer(status: answer.status)) }

    func error(_ kind: LinearError.Kind) -> LinearError { Self.error(kind, answer, operation) }

    private static func error(_ kind: LinearError.Kind, _ answer: HTTPAnswer, _ operation: String) -> LinearError {
        LinearError(kind, operation: operation, followsDoubt: answer.followsDoubt)
    }

    private static func failures(
        _ answer: HTTPAnswer, operation: String, now: Date
    ) -> Result<[Failure], LinearError> {
        if let kind = kindByStatus(answer, now) { return .failure(error(kind, answer, operation)) }
        guard let failures = try? LinearJSON.decoder().decode(Failures.self, from: Data(answer.body)) else {  // no JSON
            return .failure(error(.malformedAnswer(status: answer.status), answer, operation))
        }
        let wait = RateLimitReset.wait(answer, now: now)
        return .success(
            (failures.errors ?? []).map {
                Failure(field: $0.field, error: error($0.kind(status: answer.status, wait: wait), answer, operation))
            })
    }

    /// What the status alone says, whatever the body.
    private static func kindByStatus(_ answer: HTTPAnswer, _ now: Date) -> LinearError.Kind? {
        switch answer.status {
        case 401: .unauthorized
        case 403: .forbidden(message: "the status is 403")
        case 429: .rateLimited(retryAfter: RateLimitReset.wait(answer, now: now))
        case 500...: .serverError(status: answer.status, retryAfter: RateLimitReset.asked(answer, now: now))
        default: nil
        }
    }

    /// Of several errors, the one that explains the others.
    private static func gravest(_ failures: [Failure]) -> Failure? {
        failures.first { failure in
            switch failure.error.kind {
            case .unauthorized, .rateLimited: true
            default: false
            }
        } ?? failures.first
    }
}

extension CodingUserInfoKey {
    /// The name of the field that a document asks for.
    fileprivate static let rootField = CodingUserInfoKey(rawValue: "linear.root-field")
}

/// The value of the field that the document asks for; other fields are of no interest.
private struct RootField<Value: Decodable>: Decodable {
    let value: Value

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let field = CodingUserInfoKey.rootField.flatMap { decoder.userInfo[$0] as? String } ?? ""
        self.value = try decoder.container(keyedBy: Name.self).decode(Value.self, forKey: Name(stringValue: field))
    }
}
