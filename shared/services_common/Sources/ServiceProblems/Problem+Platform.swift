internal import HTTPTypes
public import OutboundHTTP
public import ServiceHost

extension Problem {
    /// A platform that failed inside: 503 and 504 as they came, with when to try again; any other status as 502.
    ///
    /// - Parameter platform: its name, such as `Linear`.
    public static func failure(of platform: String, status: Int, retryAfter: Duration?) -> Problem {
        switch status {
        case 503:
            Problem(.serviceUnavailable, "\(platform) is away (status 503).", retryAfter: retryAfter ?? .seconds(5))
        case 504:
            Problem(
                .gatewayTimeout, "\(platform) did not answer in time (status 504).",
                retryAfter: retryAfter ?? .seconds(5))
        default: Problem(.badGateway, "\(platform) failed (status \(status)). Try again later.")
        }
    }

    /// A platform that gave no answer.
    ///
    /// - Parameter setting: the variable that holds its address.
    public static func silence(of platform: String, _ error: TransportError, setting: String) -> Problem {
        switch error.reason {
        case .timedOut:
            Problem(.gatewayTimeout, "\(platform) did not answer in time.", retryAfter: error.retryAfter ?? .seconds(5))
        case .notReachable, .circuitOpen, .overloaded:
            Problem(.serviceUnavailable, "\(error).", retryAfter: error.retryAfter ?? .seconds(5))
        case .broken, .tooLarge: Problem(.badGateway, "\(error).")
        case .invalidAddress: Problem(.badGateway, "\(error). Check \(setting).")
        }
    }
}
