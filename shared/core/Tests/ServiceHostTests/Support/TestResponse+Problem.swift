import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import ServiceHost

/// A problem document as a caller reads it.
struct ReadProblem: Decodable, Equatable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let errors: [Problem.Field]?
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The body as a problem document, which must be labelled as one and agree with the status.
    func problem() throws -> ReadProblem {
        let problem = try JSONDecoder().decode(ReadProblem.self, from: Data(body.readableBytesView))
        guard headers[.contentType] == "application/problem+json", problem.status == status.code else {
            throw NotAProblem(text: text)
        }
        return problem
    }

    struct NotAProblem: Error {
        let text: String
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-Id") ?? .date
    static let traceparent = HTTPField.Name("traceparent") ?? .date
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .date
}
