internal import Dispatch
internal import Domain
internal import Glibc
internal import Logging
internal import ServiceLifecycle

/// Ends the process a while after it was asked to stop, also when something keeps the threads of tasks busy and heeds
/// no cancellation.
struct LastResort: Service {
    let limit: Duration
    let logger: Logger

    func run() async throws {
        do {
            try await gracefulShutdown()
        } catch {
            return  // cancelled: nobody asked for a stop, and the process ends with an error of its own
        }
        let logger = logger
        // A timer of the system's, since it must go off when no task gets to run.
        DispatchQueue.global(qos: .userInitiated).asyncAfter(deadline: .now() + limit.seconds) {
            logger.warning("stopped before everything was finished")
            exit(EXIT_SUCCESS)
        }
    }
}
