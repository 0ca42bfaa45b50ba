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
        /// As in ``WorkspaceFetch/Fetched``; nil where that is not known, so that the next fetch is a whole one.
        let changesUntil: Date?
    }

    private typealias Flight = Task<Result<Held, LinearError>, Never>

    private let platform: LinearPlatform
    private let snapshots: SnapshotRepository
    private let ambient: Ambient
    private let logger: Logger
    private var held: Held?
    /// The fetch under way.
    private var flight: Flight?
    /// The fetch that begins when the one under way is over, for all who asked for a newer one meanwhile.
    private var following: Flight?
    /// What this service wrote since the fetch under way began, which may not see it.
    private var changesDuringFlight: [WorkspaceChange] = []
    /// How often the workspace expired, and how often it had when the fetches that landed and that fly began.
    private var expirations = (all: 0, landed: 0, flying: 0)
    private var lastFailure: (error: LinearError, at: Date)?

    init(platform: LinearPlatform, snapshots: SnapshotRepository, ambient: Ambient, logger: Logger) {
        self.platform = platform
        self.snapshots = snapshots
        self.ambient = ambient
        self.logger = logger
    }

    /// The workspace, asked of Linear when it is older than ``freshFor``, or when `refresh` says so. With `refresh`, what
    /// is given was asked for after the call.
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
        let isOutdated = flight != nil && expirations.all > expirations.flying
        switch await fetch(WorkspaceFetch(client: client), whole: refresh || isExpired, anew: refresh || isOutdated) {
        case .success(let held): return reading(held, failure: nil)
        case .failure(let error):
            guard let held else { throw error }
            return reading(held, failure: error)
        }
    }

    /// What is known without asking Linear: in memory, or else on disk; nil before the first reading.
    func known() async -> WorkspaceReading? {
        if held == nil, let stored = await snapshots.load(), held == nil {
            held = Held(
                workspace: stored.workspace, fetchedAt: stored.fetchedAt, wholeAt: stored.fetchedAt, changesUntil: nil)
        }
        return held.map { reading($0, failure: nil) }
    }

    /// Shows what was written to whoever reads next.
    func apply(_ change: WorkspaceChange) {
        held?.workspace.apply(change)
        if case .removedIssue = change { expirations.all += 1 }  // what was a part of it may be gone as well
        if flight != nil { changesDuringFlight.append(change) }
    }

    /// Whether the next reader asks Linear anew.
    private var isExpired: Bool { expirations.all > expirations.landed }

    /// - Parameter anew: whether a fetch that is under way already is too early.
    private func fetch(_ fetch: WorkspaceFetch, whole: Bool, anew: Bool) async -> Result<Held, LinearError> {
        // Not children of the caller's task: others wait for them too, and they must not end because the first went away.
        guard let flight else {
            let flight = Flight { await self.fly(fetch, whole: whole) }
            self.flight = flight
            return await flight.value
        }
        guard anew else { return await flight.value }
        let following = following ?? Flight { await self.follow(flight, with: fetch) }
        self.following = following
        return await following.value
    }

    /// Reads everything once `flight` has landed. When it failed, so would this, and whoever waits would wait twice.
    private func follow(_ flight: Flight, with fetch: WorkspaceFetch) async -> Result<Held, LinearError> {
        let before = await flight.value
        guard case .success = before else {
            leave()
            return before
        }
        return await fly(fetch, whole: true)
    }

    private func fly(_ fetch: WorkspaceFetch, whole: Bool) async -> Result<Held, LinearError> {
        changesDuringFlight = []
        expirations.flying = expirations.all
        let expired = expirations.all
        let began = ambient.now
        let base = whole ? nil : held.flatMap(canBeUpdated)
        do throws(LinearError) {
            let fetched =
                if let base {
                    try await fetch.update(base.held.workspace, changesUntil: base.changesUntil)
                } else {
                    try await fetch.everything()
                }
            return .success(
                await land(fetched, fetchedAt: began, wholeAt: base?.held.wholeAt ?? began, expirations: expired))
        } catch {
            await crash(error)
            return .failure(error)
        }
    }

    private func land(
        _ fetched: WorkspaceFetch.Fetched, fetchedAt: Date, wholeAt: Date, expirations expired: Int
    ) async -> Held {
        var workspace = fetched.workspace
        for change in changesDuringFlight { workspace.apply(change) }
        let held = Held(
            workspace: workspace, fetchedAt: fetchedAt, wholeAt: wholeAt, changesUntil: fetched.changesUntil)
        self.held = held
        lastFailure = nil
        expirations.landed = expired
        leave()
        await snapshots.save(workspace, fetchedAt: fetchedAt)
        return held
    }

    private func crash(_ error: LinearError) async {
        logger.warning("workspace could not be read", metadata: ["reason": "\(error)"])
        if held == nil, let stored = await snapshots.load() {
            held = Held(
                workspace: stored.workspace, fetchedAt: stored.fetchedAt, wholeAt: stored.fetchedAt, changesUntil: nil)
        }
        lastFailure = (error, ambient.now)
        leave()
    }

    /// The fetch under way is over, and the one that follows it is under way.
    private func leave() {
        flight = following
        following = nil
    }

    private func canBeUpdated(_ held: Held) -> (held: Held, changesUntil: Date)? {
        let isSmall = held.workspace.issues.count <= Self.smallWorkspace
        guard !isSmall, elapsed(since: held.wholeAt) < Self.wholeEvery else { return nil }
        return held.changesUntil.map { (held, $0) }
    }

    private func reading(_ held: Held, failure: LinearError?) -> WorkspaceReading {
        WorkspaceReading(workspace: held.workspace, fetchedAt: held.fetchedAt, age: age(held), failure: failure)
    }

    private func age(_ held: Held) -> Duration { elapsed(since: held.fetchedAt) }

    private func elapsed(since date: Date) -> Duration { .seconds(max(0, ambient.now.timeIntervalSince(date))) }
}
