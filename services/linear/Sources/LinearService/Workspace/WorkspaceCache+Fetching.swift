internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import Metrics
internal import ServiceContextModule

// Only one task calls this, the refresher's.
extension WorkspaceCache {
    /// How long one call waits for its turn when nobody waits for it.
    private static let backgroundPatience: Duration = .seconds(60)

    /// Asks Linear when that is still wanted, and keeps on disk what it told.
    func refresh() async {
        guard let client = try? platform.client else { return }  // without a key nobody waits, and there is no asking
        await lookForStored()
        guard isWanted else { return }
        let isAwaited = wanted > begun
        let order = self.order
        self.order = FetchOrder()
        begun += 1
        isFlying = true
        changesDuringFlight = []
        expirations.flying = expirations.all
        let flight = Flight(
            number: begun, began: ambient.now, expirations: expirations.all, base: held, order: order,
            plan: held.map { plan(for: $0, order, isAwaited: isAwaited) }
        )
        let fetch = WorkspaceFetch(
            client: isAwaited ? client : client.inBackground(patience: Self.backgroundPatience))
        await ServiceContext.withValue(order.context ?? .topLevel) { await fly(flight, fetch) }
        if isWholeDue { wishForRefresh() }
    }

    private func fly(_ flight: Flight, _ fetch: WorkspaceFetch) async {
        do throws(LinearError) {
            land(flight, try await fetched(by: fetch, flight))
        } catch {
            crash(flight, error)
            return
        }
        await save()
    }

    private struct Flight {
        let number: Int
        let began: Date
        let expirations: Int
        let base: Held?
        let order: FetchOrder
        let plan: FetchPlan?

        var readsEverything: Bool { plan?.readsEverything ?? true }
    }

    /// Whether there is something that a fetch would bring.
    private var isWanted: Bool {
        if wanted > begun { return true }
        if let lastFailure, elapsed(since: lastFailure.at) < ReadingRule.pauseAfterFailure { return false }
        guard let held else { return true }
        return order.isTold || isWholeDue || rule(for: held).verdict != .give
    }

    private var isWholeDue: Bool {
        held.map { !$0.isFromDisk && plan(for: $0, order, isAwaited: false).isWholeDue } ?? false
    }

    private func plan(for held: Held, _ order: FetchOrder, isAwaited: Bool) -> FetchPlan {
        FetchPlan(
            wholeRequests: held.copy.wholeRequests, sinceWhole: elapsed(since: held.copy.wholeAt),
            isStored: held.isFromDisk, isAwaited: isAwaited, isExplicit: order.isExplicit, isInDoubt: order.isInDoubt
        )
    }

    private func fetched(
        by fetch: WorkspaceFetch, _ flight: Flight
    ) async throws(LinearError) -> WorkspaceFetch.Fetched {
        guard let base = flight.base, !flight.readsEverything else {
            return try await fetch.everything(instead: flight.base?.workspace)
        }
        let since = base.copy.changesUntil - FetchPlan.overlap.seconds
        return try await fetch.changes(base.workspace, since: since, beside: flight.order.beside)
    }

    private func land(_ flight: Flight, _ fetched: WorkspaceFetch.Fetched) {
        var workspace = fetched.workspace
        for change in changesDuringFlight { workspace.apply(change) }
        let old = flight.base?.copy
        let readsEverything = flight.readsEverything
        let stored = StoredWorkspace(
            workspace: workspace, fetchedAt: flight.began,
            wholeAt: readsEverything ? flight.began : old?.wholeAt ?? flight.began,
            wholeRequests: readsEverything ? fetched.requests : old?.wholeRequests ?? fetched.requests,
            changesUntil: changesUntil(flight, fetched)
        )
        held = Held(copy: stored, isFromDisk: false)
        unsaved.formUnion(fetched.touched)
        // A large workspace that is in doubt is read whole behind those who wait.
        if !readsEverything, flight.order.isInDoubt { order.isInDoubt = true }
        lastFailure = nil
        expirations.landed = flight.expirations
        isFlying = false
        landings.landed(flight.number)
        report(flight, fetched)
    }

    /// What Linear showed is the newest it knew. When it showed nothing newer, its clock went on as far as ours since the
    /// fetch before.
    private func changesUntil(_ flight: Flight, _ fetched: WorkspaceFetch.Fetched) -> Date {
        guard let base = flight.base else { return fetched.newest ?? flight.began }
        let past = base.copy.changesUntil
        let passed = base.isFromDisk ? 0 : max(0, flight.began.timeIntervalSince(base.copy.fetchedAt))
        return max(past + passed, fetched.newest ?? past)
    }

    private func crash(_ flight: Flight, _ error: LinearError) {
        logger.warning("workspace could not be read", metadata: ["reason": "\(error)"])
        lastFailure = (error, ambient.now)
        order.restore(flight.order)
        isFlying = false
        wanted = begun
        landings.crashed(flight.number)
        Counter(label: "alpha.linear.workspace.fetches", dimensions: [("outcome", "failure")]).increment()
    }

    private func report(_ flight: Flight, _ fetched: WorkspaceFetch.Fetched) {
        let outcome = flight.readsEverything ? "whole" : "changes"
        Counter(label: "alpha.linear.workspace.fetches", dimensions: [("outcome", outcome)]).increment()
        Counter(label: "alpha.linear.workspace.requests").increment(by: Int64(fetched.requests))
        Gauge(label: "alpha.linear.workspace.issues").record(fetched.workspace.issues.count)
        logger.debug(
            "workspace was read",
            metadata: ["fetch": "\(outcome)", "requests": "\(fetched.requests)"]
        )
    }

    /// What an earlier process kept is given at once.
    private func lookForStored() async {
        guard !hasLooked else { return }
        hasLooked = true
        guard held == nil, let stored = await snapshots.load() else { return }
        held = Held(copy: stored, isFromDisk: true)
        if elapsed(since: stored.fetchedAt) < ReadingRule.storedServedFor { landings.loaded() }
    }

    private func save() async {
        guard let held else { return }
        let changes = unsaved
        unsaved = SnapshotChanges()
        let isSaved = await snapshots.save(held.copy, changes)
        if !isSaved { unsaved.formUnion(changes) }
        let outcome = isSaved ? "success" : "failure"
        Counter(label: "alpha.linear.workspace.saves", dimensions: [("outcome", outcome)]).increment()
    }
}
