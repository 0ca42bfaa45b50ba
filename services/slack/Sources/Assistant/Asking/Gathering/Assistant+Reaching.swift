internal import OutboundHTTP
internal import ServiceClients

extension Assistant {
    /// Calls another service, and gives up after `limit`, whatever the call's own deadline is.
    func reach<Value: Sendable>(
        _ service: String, within limit: Duration,
        _ call: @escaping @Sendable () async throws(ServiceCallError) -> Value
    ) async -> Result<Value, ServiceCallError> {
        await first(within: limit, otherwise: .failure(Self.tooLate(service))) {
            do throws(ServiceCallError) {
                return .success(try await call())
            } catch {
                return .failure(error)
            }
        }
    }

    /// What `work` comes to, or `otherwise` when it takes longer than `limit`.
    func first<Value: Sendable>(
        within limit: Duration, otherwise: Value, _ work: @escaping @Sendable () async -> Value
    ) async -> Value {
        await withTaskGroup(of: Value.self) { tasks in
            tasks.addTask { await work() }
            tasks.addTask { [timer] in
                try? await timer(limit)  // cancelled: the work was quicker
                return otherwise
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? otherwise
        }
    }

    private static func tooLate(_ service: String) -> ServiceCallError {
        ServiceCallError(
            upstream: service, cause: .transport(TransportError(upstream: service, reason: .timedOut)),
            detail: "The \(service) service did not answer in time.")
    }
}
