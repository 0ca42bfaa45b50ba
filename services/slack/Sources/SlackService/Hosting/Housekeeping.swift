internal import Domain
internal import Logging
internal import ServiceLifecycle

/// Forgets, from time to time, what is kept for a while only.
struct Housekeeping: Service {
    private static let every: Duration = .seconds(60)

    /// Rows that are removed at a time, so that nobody waits long for the writer.
    static let batch = 1_000
    /// Batches of one task before the others get their turn.
    private static let batches = 200

    /// Each removes a batch and says how many rows it was.
    let tasks: [@Sendable () async throws -> Int]
    let ambient: Ambient
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for task in tasks {
                    do { try await all(task) } catch {
                        logger.warning("old records cannot be removed", metadata: ["reason": "\(error)"])
                    }
                }
                try? await ambient.clock.sleep(for: Self.every)  // cancelled: the loop ends
            }
        }
    }

    /// Batch after batch until there is little left.
    private func all(_ task: @Sendable () async throws -> Int) async throws {
        for _ in 0..<Self.batches {
            guard try await task() >= Self.batch, !Task.isCancelled else { return }
        }
    }
}
