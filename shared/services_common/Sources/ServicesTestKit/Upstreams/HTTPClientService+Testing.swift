public import OutboundHTTP

extension HTTPClientService {
    /// Gives `test` a client, which is shut down when the test is over.
    public static func use<Value: Sendable>(_ test: (HTTPClientService) async throws -> Value) async throws -> Value {
        let client = HTTPClientService()
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await client.run() }
            let result: Result<Value, any Error>
            do {
                result = .success(try await test(client))
            } catch {
                result = .failure(error)
            }
            tasks.cancelAll()
            try await tasks.waitForAll()
            return try result.get()
        }
    }
}
