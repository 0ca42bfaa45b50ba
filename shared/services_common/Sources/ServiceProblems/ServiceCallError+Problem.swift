internal import HTTPTypes
internal import OutboundHTTP
public import ServiceClients
public import ServiceHost

extension ServiceCallError: ProblemConvertible {
    public var problem: Problem {
        switch cause {
        case .transport(let error) where error.reason == .timedOut:
            Problem(.gatewayTimeout, "\(detail) Nothing is lost: try again.", retryAfter: .seconds(5))
        case .transport:
            Problem(
                .serviceUnavailable, "\(detail) Nothing is lost: try again.", retryAfter: retryAfter ?? .seconds(5))
        case .malformedAnswer:
            Problem(.badGateway, detail)
        // Our own credentials were refused: the caller cannot mend that by logging in.
        case .problem(401):
            Problem(.badGateway, "The \(upstream) service refused our token. Give both the same ALPHA_API_TOKEN.")
        case .problem(let status) where [429, 503].contains(status):
            Problem(.init(code: status), detail, retryAfter: retryAfter ?? .seconds(5))
        case .problem(let status) where [403, 409, 422, 502, 504].contains(status):
            Problem(.init(code: status), detail, retryAfter: retryAfter)
        case .problem:
            Problem(.badGateway, "The \(upstream) service answered: \(detail)")
        }
    }
}
