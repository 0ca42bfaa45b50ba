public import HTTPTypes
public import Hummingbird
internal import NIOCore

/// An error as the outside sees it: RFC 9457 `application/problem+json`.
///
/// `detail` goes out as it is: no secret, no stack, no text of a meeting.
///
/// - SeeAlso: https://www.rfc-editor.org/rfc/rfc9457
public struct Problem: Error, Sendable, HTTPResponseError {
    /// What is wrong with one field.
    public struct Field: Sendable, Hashable, Codable {
        /// RFC 6901 pointer into the body, or into the query, whose values are its members.
        public let pointer: String
        public let detail: String

        public init(pointer: String, detail: String) {
            self.pointer = pointer
            self.detail = detail
        }
    }

    public let status: HTTPResponse.Status
    /// One or two plain sentences: what is wrong, and what to do.
    public let detail: String
    public let errors: [Field]
    /// When trying again can help.
    public let retryAfter: Duration?
    /// Members beyond those of the RFC, all text.
    public let extensions: [String: String]
    private let additionalHeaders: HTTPFields

    public init(
        _ status: HTTPResponse.Status, _ detail: String, errors: [Field] = [], retryAfter: Duration? = nil,
        extensions: [String: String] = [:], additionalHeaders: HTTPFields = [:]
    ) {
        self.status = status
        self.detail = detail
        self.errors = errors
        self.retryAfter = retryAfter
        self.extensions = extensions
        self.additionalHeaders = additionalHeaders
    }

    /// Nothing was presented, or not what `setting` says.
    ///
    /// - Parameter header: another header that may carry it.
    public static func unauthorized(setting: String, header: String? = nil) -> Problem {
        let other = header.map { " or '\($0): …'" } ?? ""
        return Problem(
            .unauthorized, "This route needs a token. Send it as 'Authorization: Bearer …'\(other); it is \(setting).")
    }

    /// Nothing could be presented: `setting` is not set, and the call comes from elsewhere.
    public static func onlyFromThisMachine(setting: String) -> Problem {
        Problem(
            .unauthorized,
            "Only callers on the service's own machine are answered. Set \(setting) there to answer others too.")
    }

    public static func tooLarge(limit: Int) -> Problem {
        let mebibytes = limit / (1024 * 1024)
        return Problem(.contentTooLarge, "The body is larger than \(limit) bytes (\(mebibytes) MiB), the most we take.")
    }

    public static func notFound(_ what: String) -> Problem {
        Problem(.notFound, "There is no \(what) with this id.")
    }

    /// A value in the query that is not understood.
    public static func query(_ name: String, _ detail: String) -> Problem {
        Problem(
            .badRequest, "The query has a value that is wrong.", errors: [.init(pointer: "/\(name)", detail: detail)])
    }

    /// The status in words, also of one that was made from its number alone and carries no phrase.
    private var title: String {
        guard status.reasonPhrase.isEmpty else { return status.reasonPhrase }
        return Self.known.first { $0.code == status.code }?.reasonPhrase ?? "Error"
    }

    /// The statuses of the contract, section 3.
    private static let known: [HTTPResponse.Status] = [
        .badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed, .requestTimeout, .conflict,
        .contentTooLarge, .unsupportedMediaType, .unprocessableContent, .tooManyRequests, .internalServerError,
        .notImplemented, .badGateway, .serviceUnavailable, .gatewayTimeout,
    ]

    public var headers: HTTPFields {
        var headers = additionalHeaders
        headers[.contentType] = "application/problem+json"
        if let retryAfter { headers[.retryAfter] = String(max(1, Self.wholeSeconds(retryAfter))) }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        return headers
    }

    public func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try Response.json(Wire(self), status: status)
        for field in headers { response.headers[field.name] = field.value }
        return response
    }

    /// Rounded up: whoever comes back a moment early is refused again.
    private static func wholeSeconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return attoseconds > 0 ? seconds + 1 : seconds
    }

    private struct Wire: Encodable {
        let problem: Problem

        init(_ problem: Problem) { self.problem = problem }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            for (name, value) in problem.extensions { try container.encode(value, forKey: Key(name)) }
            try container.encode("about:blank", forKey: Key("type"))
            try container.encode(problem.title, forKey: Key("title"))
            try container.encode(problem.status.code, forKey: Key("status"))
            try container.encode(problem.detail, forKey: Key("detail"))
            if !problem.errors.isEmpty { try container.encode(problem.errors, forKey: Key("errors")) }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { self.stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
