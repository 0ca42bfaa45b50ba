internal import OutboundHTTP
internal import ServiceClients

extension Assistant {
    /// Calls another service, and gives up after `limit`, whatever the call's own deadline is.
    func reach<Value: Sendable>(
        _ service: String, within limit: Duration,
        _ call: @escaping @Sendable () async throws(ServiceCallError) -> Value
    ) async -> Result<Value, ServiceCallError> {
        await withTaskGroup(of: Result<Value, ServiceCallError>.self) { tasks in
            tasks.addTask {
                do throws(ServiceCallError) {
                    return .success(try await call())
                } catch {
                    return .failure(error)
                }
            }
            tasks.addTask { [timer] in
                try? await timer(limit)  // cancelled: the call was quicker
                return .failure(Self.tooLate(service))
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? .failure(Self.tooLate(service))
        }
    }

    private static func tooLate(_ service: String) -> ServiceCallError {
        ServiceCallError(
            upstream: service, cause: .transport(TransportError(upstream: service, reason: .timedOut)),
            detail: "The \(service) service did not answer in time.")
    }
}
