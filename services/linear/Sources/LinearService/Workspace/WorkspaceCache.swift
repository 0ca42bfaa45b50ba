internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging

/// The workspace in memory. One fetch is under way at a time, however many ask; when Linear is away, the last known one
/// is given with its age. Losing it costs a fetch and nothing else.
actor WorkspaceCache {
    /// How long a workspace is given without asking Linear again.
    static let freshFor: Duration = .seconds(60)
    /// After a failure, how long the last known workspace is given at once instead of waiting for the next failure.
    static let pauseAfterFailure: Duration = .seconds(5)
    /// Up to so many issues all are read each time; a larger workspace is read whole only now and then.
    static let smallWorkspace = 1_000
    static let wholeEvery: Duration = .seconds(900)

    private struct Held: Sendable {
        var workspace: Workspace
        let fetchedAt: Date
        let wholeAt: Date
    }

    private typealias Flight = Task<Result<Held, LinearError>, Never>

    private let platform: LinearPlatform
    private let snapshots: SnapshotRepository
    private let ambient: Ambient
    private let logger: Logger
    private var held: Held?
    private var flight: Flight?
    /// What this service wrote since the fetch under way began, which may not see it.
    private var changesDuringFlight: [WorkspaceChange] = []
    /// Whether the next reader asks Linear anew.
    private var isExpired = false
    private var lastFailure: (error: LinearError, at: Date)?

    init(platform: LinearPlatform, snapshots: SnapshotRepository, ambient: Ambient, logger: Logger) {
        self.platform = platform
        self.snapshots = snapshots
        self.ambient = ambient
        self.logger = logger
    }

    /// The workspace, asked of Linear when it is older than ``freshFor``, or when `refresh` says so.
    ///
    /// - Throws: `Problem` 503 without a key; `LinearError` when Linear is away and nothing is known from before.
    func reading(refresh: Bool = false) async throws -> WorkspaceReading {
        let client = try platform.client
        if !refresh, let held {
            if !isExpired, age(held) < Self.freshFor { return reading(held, failure: nil) }
            if let lastFailure, elapsed(since: lastFailure.at) < Self.pauseAfterFailure {
                return reading(held, failure: lastFailure.error)
            }
        }
        switch await fetch(WorkspaceFetch(client: client), whole: refresh || isExpired) {
        case .success(let held): return reading(held, failure: nil)
        case .failure(let error):
            guard let held else { throw error }
            return reading(held, failure: error)
        }
    }

    /// Shows what was written to whoever reads next.
    func apply(_ change: WorkspaceChange) {
        held?.workspace.apply(change)
        if case .removedIssue = change { isExpired = true }  // what was a part of it may be gone as well
        if flight != nil { changesDuringFlight.append(change) }
    }

    private func fetch(_ fetch: WorkspaceFetch, whole: Bool) async -> Result<Held, LinearError> {
        if let flight { return await flight.value }
        changesDuringFlight = []
        // Not a child of the caller's task: others wait for it too, and it must not end because the first went away.
        let flight = Flight { await self.fly(fetch, whole: whole) }
        self.flight = flight
        return await flight.value
    }

    private func fly(_ fetch: WorkspaceFetch, whole: Bool) async -> Result<Held, LinearError> {
        let began = ambient.now
        let base = whole ? nil : held.flatMap(canBeUpdated)
        let result: Result<Workspace, LinearError>
        do throws(LinearError) {
            if let base {
                result = .success(try await fetch.update(base.workspace))
            } else {
                result = .success(try await fetch.everything())
            }
        } catch {
            result = .failure(error)
        }
        return await land(result, fetchedAt: began, wholeAt: base?.wholeAt ?? began)
    }

    private func land(
        _ result: Result<Workspace, LinearError>, fetchedAt: Date, wholeAt: Date
    ) async -> Result<Held, LinearError> {
        switch result {
        case .success(var workspace):
            for change in changesDuringFlight { workspace.apply(change) }
            let held = Held(workspace: workspace, fetchedAt: fetchedAt, wholeAt: wholeAt)
            self.held = held
            lastFailure = nil
            isExpired = false
            flight = nil
            await snapshots.save(workspace, fetchedAt: fetchedAt)
            return .success(held)
        case .failure(let error):
            logger.warning("workspace could not be read", metadata: ["reason": "\(error)"])
            if held == nil, let stored = await snapshots.load() {
                held = Held(workspace: stored.workspace, fetchedAt: stored.fetchedAt, wholeAt: stored.fetchedAt)
            }
            lastFailure = (error, ambient.now)
            flight = nil
            return .failure(error)
        }
    }

    private func canBeUpdated(_ held: Held) -> Held? {
        let isSmall = held.workspace.issues.count <= Self.smallWorkspace
        return isSmall || elapsed(since: held.wholeAt) >= Self.wholeEvery ? nil : held
    }

    private func reading(_ held: Held, failure: LinearError?) -> WorkspaceReading {
        WorkspaceReading(workspace: held.workspace, fetchedAt: held.fetchedAt, age: age(held), failure: failure)
    }

    private func age(_ held: Held) -> Duration { elapsed(since: held.fetchedAt) }

    private func elapsed(since date: Date) -> Duration { .seconds(max(0, ambient.now.timeIntervalSince(date))) }
}
