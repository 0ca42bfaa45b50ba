internal import Domain
internal import FoundationEssentials
internal import OutboundHTTP

/// Reads what Linear answered: first `errors`, then the document's field of `data`, or all of them where it asks for several.
struct LinearAnswer: Sendable {
    let answer: HTTPAnswer
    let document: LinearDocument
    let now: Date

    private var operation: String { document.name }

    private struct Envelope<Value: Decodable>: Decodable {
        let data: RootField<Value>?
    }

    private struct Failures: Decodable {
        let errors: [GraphQLFailure]?
    }

    /// The value of the field that the document asks for, or of all of `data`.
    ///
    /// - Throws: ``LinearError``.
    func value<Value: Decodable>(of type: Value.Type) throws(LinearError) -> Value {
        if let kind = kindByStatus { throw error(kind) }
        let body = Data(answer.body)
        let decoder = LinearJSON.decoder()
        if let key = CodingUserInfoKey.rootField, document.fields.count == 1 {
            decoder.userInfo[key] = document.fields[0]
        }
        guard let failures = try? decoder.decode(Failures.self, from: body) else {  // not JSON: named below
            throw unreadable
        }
        let wait = RateLimitReset.wait(answer, now: now)
        if let kind = gravest((failures.errors ?? []).map { $0.kind(status: answer.status, wait: wait) }) {
            throw error(kind)
        }
        // A mismatch is told as an unreadable answer, not as Swift tells it.
        guard answer.isSuccess, let envelope = try? decoder.decode(Envelope<Value>.self, from: body),
            let data = envelope.data
        else { throw unreadable }
        return data.value
    }

    private var unreadable: LinearError { error(.malformedAnswer(status: answer.status)) }

    private func error(_ kind: LinearError.Kind) -> LinearError {
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
    private func gravest(_ kinds: [LinearError.Kind]) -> LinearError.Kind? {
        kinds.first { kind in
            switch kind {
            case .unauthorized, .rateLimited: true
            default: false
            }
        } ?? kinds.first
    }
}

extension CodingUserInfoKey {
    /// The name of the field that a document asks for.
    fileprivate static let rootField = CodingUserInfoKey(rawValue: "linear.root-field")
}

/// The value of the one field that the document asks for, or else of all of them.
private struct RootField<Value: Decodable>: Decodable {
    let value: Value

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        guard let field = CodingUserInfoKey.rootField.flatMap({ decoder.userInfo[$0] as? String }) else {
            self.value = try Value(from: decoder)
            return
        }
        self.value = try decoder.container(keyedBy: Name.self).decode(Value.self, forKey: Name(stringValue: field))
    }
}
