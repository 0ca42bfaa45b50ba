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

    private struct Envelope<Value: Decodable>: Decodable {
        let data: Value?
    }

    private struct Failures: Decodable {
        let errors: [GraphQLFailure]?
    }

    /// The value of one field of `data`.
    ///
    /// - Throws: ``LinearError``.
    func value<Value: Decodable>(of type: Value.Type, field: String) throws(LinearError) -> Value {
        let decoder = LinearJSON.decoder()
        if let key = CodingUserInfoKey.rootField { decoder.userInfo[key] = field }
        return try data(of: RootField<Value>.self, decoder).value
    }

    /// The whole of `data`.
    ///
    /// - Throws: ``LinearError``.
    func data<Value: Decodable>(
        of type: Value.Type, _ decoder: JSONDecoder = LinearJSON.decoder()
    ) throws(LinearError) -> Value {
        if let failure = gravest(try failures()) { throw failure.error }
        // A mismatch is told as an unreadable answer, not as Swift tells it.
        guard answer.isSuccess, let envelope = try? decoder.decode(Envelope<Value>.self, from: Data(answer.body)),
            let data = envelope.data
        else { throw unreadable }
        return data
    }

    /// Every entry of `errors`.
    ///
    /// - Throws: ``LinearError`` when the answer as a whole is none.
    func failures() throws(LinearError) -> [Failure] {
        if let kind = kindByStatus { throw error(kind) }
        guard let failures = try? LinearJSON.decoder().decode(Failures.self, from: Data(answer.body)) else {  // no JSON
            throw unreadable
        }
        let wait = RateLimitReset.wait(answer, now: now)
        return (failures.errors ?? []).map {
            Failure(field: $0.field, error: error($0.kind(status: answer.status, wait: wait)))
        }
    }

    var unreadable: LinearError { error(.malformedAnswer(status: answer.status)) }

    func error(_ kind: LinearError.Kind) -> LinearError {
        LinearError(kind, operation: operation, followsDoubt: answer.followsDoubt)
    }

    /// What the status alone says, whatever the body.
    private var kindByStatus: LinearError.Kind? {
        switch answer.status {
        case 401: .unauthorized
        case 403: .forbidden(message: "the status is 403")
        case 429: .rateLimited(retryAfter: RateLimitReset.wait(answer, now: now))
        case 500...: .serverError(status: answer.status, retryAfter: RateLimitReset.asked(answer, now: now))
        default: nil
        }
    }

    /// Of several errors, the one that explains the others.
    func gravest(_ failures: [Failure]) -> Failure? {
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
