/// A program that `alpha up` starts.
package enum Program: String, Sendable, CaseIterable, Codable {
    // In the order of their start: each finds there what it asks for.
    case sandbox, linear, transcript, notion, slack, gateway

    /// Contract section 1.
    var defaultPort: Int {
        switch self {
        case .sandbox: 8090
        case .linear: 8002
        case .transcript: 8000
        case .notion: 8003
        case .slack: 8001
        case .gateway: 8080
        }
    }

    var portVariable: String { "\(rawValue.uppercased())_PORT" }

    /// The gateway is Caddy, which a package of the system brings.
    var executable: String { self == .gateway ? "caddy" : "alpha-\(rawValue)" }

    /// What to ask to find out whether it can work. The gateway itself answers 404 there, whatever the services do.
    var readyPath: String { self == .gateway ? "/transcript/ready" : "/ready" }

    /// With HTTPS the gateway answers plain HTTP with 400, which shows as well that it is there.
    func isReady(status: Int) -> Bool { self == .gateway ? status < 500 : status == 200 }
}
