internal import Domain
internal import Logging
internal import ServiceLifecycle

/// Forgets, from time to time, what is kept for a while only.
struct Housekeeping: Service {
    private static let every: Duration = .seconds(60)

    let tasks: [@Sendable () async throws -> Void]
    let ambient: Ambient
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for task in tasks {
                    do { try await task() } catch {
                        logger.warning("old records cannot be removed", metadata: ["reason": "\(error)"])
                    }
                }
                try? await ambient.clock.sleep(for: Self.every)  // cancelled: the loop ends
            }
        }
    }
}
