internal import OutboundHTTP
internal import ServiceClients

extension CommandFailure {
    /// What a failed call to a service means for the one who typed the command.
    init(_ error: ServiceCallError) {
        let fields = error.errors.map { "\n       \($0.pointer) \($0.detail)" }.joined()
        switch error.cause {
        case .transport(let transport):
            let status = transport.reason == .timedOut ? CommandStatus.late : .notReachable
            self.init(status, "\(error.detail) Look with 'alpha status'; start what is missing with 'alpha up'.")
        case .problem(401):
            self.init(
                .refused,
                "The service does not take our token. ALPHA_API_TOKEN here (environment, or .env of this folder) must be "
                    + "the one it was started with."
            )
        case .problem(502...504):
            self.init(.notReachable, error.detail + fields)
        case .problem(let status) where status < 500:
            self.init(.refused, error.detail + fields)
        case .problem, .malformedAnswer:
            self.init(.failed, error.detail + fields)
        }
    }
}

/// Carries out `body`, whose calls fail as commands do.
func calling<Result>(_ body: () async throws(ServiceCallError) -> Result) async throws(CommandFailure) -> Result {
    do {
        return try await body()
    } catch {
        throw CommandFailure(error)
    }
}
