internal import Domain
internal import ServiceLifecycle

/// Asks Linear on behalf of all readers, one fetch at a time, and after news from Linear. A fetch ends with the process:
/// its calls are cancelled.
struct WorkspaceRefresher: Service {
    let cache: WorkspaceCache
    let ambient: Ambient

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask {
                    for await _ in cache.wishes { await cache.refresh() }
                }
                group.addTask {
                    for await _ in cache.news {
                        try? await ambient.clock.sleep(for: cache.pauseAfterNews)  // cancelled: the stream ends too
                        cache.wishForRefresh()
                    }
                }
            }
        }
    }
}
