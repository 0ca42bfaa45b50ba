internal import Domain
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                     | Caller proves | Answer                                              |
/// |--------|--------------------------|---------------|-----------------------------------------------------|
/// | GET    | `/linear/clients/{name}` | token         | how the work stands; 404 with names that are near   |
struct ClientRoutes: Sendable {
    let cache: WorkspaceCache
    let today: @Sendable () -> CalendarDate

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("clients/:name", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let name = try context.name("name")
        let query = QueryReader(request)
        let stalledDays = try query.stalledDays
        let reading = try await cache.reading(refresh: try query.flag("refresh"))
        let frame = IssueCensus.Frame(today: today(), now: reading.fetchedAt, stalledDays: stalledDays)
        return try await HeavyWork.run { try await Self.answer(name, reading, frame) }
    }

    /// Computes a report over many issues beside the event loop.
    @concurrent
    private static func answer(
        _ name: String, _ reading: WorkspaceReading, _ frame: IssueCensus.Frame
    ) async throws -> Response {
        let directory = ClientProjects(workspace: reading.workspace)
        let projects = directory.projects(of: name)
        guard !projects.isEmpty else { return try .unknownName("client", name, near: directory.near(name)) }
        return try .json(ClientReport(name: name, projects: projects, reading: reading, frame: frame).wire)
    }
}

extension QueryReader {
    /// After how many days without a change an issue that is begun has stalled.
    ///
    /// - Throws: ``Problem`` 400 for anything but a whole number of days from 1 to 365.
    var stalledDays: Int {
        get throws(Problem) {
            let days = try positive("stalled_days", default: IssueCensus.Frame.defaultStalledDays)
            guard IssueCensus.Frame.stalledDays.contains(days) else {
                throw Problem.query("stalled_days", "must be a whole number from 1 to 365")
            }
            return days
        }
    }
}
