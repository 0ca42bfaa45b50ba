internal import ServiceLifecycle

/// Asks Linear on behalf of all readers, one fetch at a time. A fetch ends with the process: its calls are cancelled.
struct WorkspaceRefresher: Service {
    let cache: WorkspaceCache

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in cache.wishes { await cache.refresh() }
        }
    }
}
