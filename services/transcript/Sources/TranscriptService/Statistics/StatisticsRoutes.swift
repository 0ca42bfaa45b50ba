internal import Hummingbird
internal import Persistence
internal import ServiceHost

/// | Method | Path                | Caller proves | Answer                        |
/// |--------|---------------------|---------------|-------------------------------|
/// | GET    | `/transcript/stats` | token         | totals, averages, activity    |
struct StatisticsRoutes: Sendable {
    let database: any Database

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("stats", use: show)
    }

    @Sendable private func show(_: Request, _: AuthenticatedContext) async throws -> Response {
        try .json(try await Statistics.read(database))
    }
}
