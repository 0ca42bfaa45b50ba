internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import LinearAPI
internal import Logging
internal import OutboundHTTP
internal import ServiceContextModule
internal import ServiceHost

/// The workspace in memory. Readers get what is held, with its age; ``WorkspaceRefresher`` asks Linear, one fetch at a
/// time however many read. Losing it costs a fetch and nothing else.
actor WorkspaceCache {
    /// How long a reader waits for Linear at the most: whoever calls this service waits for 30 s.
    static let patience: Duration = .seconds(20)

    struct Held: Sendable {
        var copy: StoredWorkspace
        /// Whether it is from an earlier process, so that its times were told by another clock.
        var isFromDisk: Bool

        var workspace: Workspace { copy.workspace }
    }

    let platform: LinearPlatform
    let snapshots: SnapshotRepository
    let ambient: Ambient
    let logger: Logger
    let landings = Landings()
    /// Somebody wants the workspace to be newer. One wish stands for all.
    nonisolated let wishes: AsyncStream<Void>
    private nonisolated let wish: AsyncStream<Void>.Continuation
    /// Linear told of changes.
    nonisolated let news: AsyncStream<Void>
    private nonisolated let newsTold: AsyncStream<Void>.Continuation
    private let timer: @Sendable (Duration) async throws -> Void

    var held: Held?
    var hasLooked = false
    /// How many fetches began; the last one is under way while ``isFlying``.
    var begun = 0
    var isFlying = false
    /// The number of the last fetch that a reader waits for.
    var wanted = 0
    /// What is known to have changed since the fetch under way began, which may not see it.
    var changesDuringFlight: [WorkspaceChange] = []
    /// How often the workspace expired, and how often it had when the fetches that landed and that fly began.
    var expirations = (all: 0, landed: 0, flying: 0)
    var lastFailure: (error: LinearError, at: Date)?
    /// What the next fetch is for.
    var order = FetchOrder()
    /// What is not on disk yet.
    var unsaved = SnapshotChanges()

    /// - Parameter timer: lets the time pass that a reader waits, which is real time whatever the clock says.
    init(
        platform: LinearPlatform, snapshots: SnapshotRepository, ambient: Ambient, logger: Logger,
        timer: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.platform = platform
        self.snapshots = snapshots
        self.ambient = ambient
        self.logger = logger
        self.timer = timer
        (self.wishes, self.wish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        (self.news, self.newsTold) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The workspace for a reader: what is held at once as long as ``ReadingRule`` allows. With `refresh`, what is given
    /// was asked for after the call.
    ///
    /// - Throws: `Problem` 503 without a key, or while a large workspace is read for the first time; `LinearError` when
    ///   Linear is away and nothing is known from before.
    func reading(refresh: Bool) async throws -> WorkspaceReading {
        try await reading(refresh: refresh, isForWriting: false)
    }

    /// The workspace for what is to be written: no older than ``ReadingRule/freshFor``, unless Linear is away.
    ///
    /// - Throws: as ``reading(refresh:)``.
    func reading() async throws -> WorkspaceReading {
        try await reading(refresh: false, isForWriting: true)
    }

    private func reading(refresh: Bool, isForWriting: Bool) async throws -> WorkspaceReading {
        _ = try platform.client
        if !refresh, let held {
            var rule = rule(for: held)
            rule.isForWriting = isForWriting
            switch rule.verdict {
            case .give: return reading(held)
            case .giveAndRefresh:
                wishForRefresh()
                return reading(held)
            case .wait: break
            }
        }
        let isTooEarly = refresh || expirations.all > expirations.flying
        let target = isFlying && !isTooEarly ? begun : begun + 1
        wanted = max(wanted, target)
        if target > begun, order.context == nil { order.context = ServiceContext.current }
        if refresh || isExpired { order.isExplicit = true }
        wishForRefresh()
        let isInTime = try await wait(for: target, takesStored: !refresh && !isForWriting)
        if let held { return isInTime ? reading(held) : reading(held, failure: Self.late) }
        if let lastFailure { throw lastFailure.error }
        throw Problem(
            .serviceUnavailable, "Linear's workspace is being read for the first time. Try again shortly.",
            retryAfter: .seconds(5)
        )
    }

    /// Shows what was written to whoever reads next.
    func apply(_ change: WorkspaceChange) {
        if case .issues(let issues) = change, let held {
            order.beside.progress.note(issues, before: held.workspace.issues)
        }
        if case .removedIssue(let id) = change {
            if let held { order.beside.progress.note([], gone: [id], before: held.workspace.issues) }
            expirations.all += 1  // what was a part of it may be gone as well
        }
        held?.copy.workspace.apply(change)
        if isFlying { changesDuringFlight.append(change) }
    }

    nonisolated func wishForRefresh() { wish.yield() }

    nonisolated func tell() { newsTold.yield() }

    /// Whether the next reader asks Linear anew.
    var isExpired: Bool { expirations.all > expirations.landed }

    func rule(for held: Held) -> ReadingRule {
        ReadingRule(
            age: elapsed(since: held.copy.fetchedAt), isStored: held.isFromDisk, isExpired: isExpired,
            sinceFailure: lastFailure.map { elapsed(since: $0.at) }
        )
    }

    func elapsed(since date: Date) -> Duration { .seconds(max(0, ambient.now.timeIntervalSince(date))) }

    /// - Returns: false when it took too long.
    private func wait(for target: Int, takesStored: Bool) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { [landings, timer] group in
            group.addTask {
                try await landings.wait(for: target, takesStored: takesStored)
                return true
            }
            group.addTask {
                try await timer(Self.patience)
                return false
            }
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
    }

    private func reading(_ held: Held, failure: LinearError? = nil) -> WorkspaceReading {
        WorkspaceReading(
            workspace: held.workspace, fetchedAt: held.copy.fetchedAt, age: elapsed(since: held.copy.fetchedAt),
            failure: failure ?? lastFailure?.error
        )
    }

    private static let late = LinearError(
        .transport(.init(upstream: "Linear", reason: .timedOut)), operation: LinearDocument.workspace.name)
}
