internal import FoundationEssentials
internal import LinearAPI

/// Asks Linear for the whole workspace, or for what changed since.
struct WorkspaceFetch: Sendable {
    /// What Linear showed.
    struct Fetched: Sendable {
        var workspace: Workspace
        /// When the last changed of the issues that were received changed: whatever changes later is asked for by it.
        /// Issues that this service wrote do not count, for others may have changed theirs before.
        let changesUntil: Date?
    }

    let client: LinearClient

    /// Everything, in seven lists.
    ///
    /// The teams come first and alone: when Linear is away, that is one call that fails instead of seven.
    @concurrent
    func everything() async throws(LinearError) -> Fetched {
        let teams = try await client.teams()
        async let issues = Self.outcome { () async throws(LinearError) in try await client.issues() }
        let rest = await lists()
        let list = try await issues.get()
        var workspace = try rest.get()
        workspace.teams = teams
        workspace.issues = list.items
        workspace.isComplete = list.isComplete
        return Fetched(workspace: workspace, changesUntil: list.items.map(\.updatedAt).max())
    }

    /// As ``everything()``, but of the issues only those that changed since `changesUntil`. What was archived or
    /// deleted in the meantime stays.
    @concurrent
    func update(_ base: Workspace, changesUntil: Date) async throws(LinearError) -> Fetched {
        let teams = try await client.teams()
        async let issues = Self.outcome { () async throws(LinearError) in
            try await client.issues(updatedSince: changesUntil)
        }
        let rest = await lists()
        let changed = try await issues.get()
        var workspace = try rest.get()
        workspace.teams = teams
        workspace.issues = base.issues
        workspace.isComplete = base.isComplete && changed.isComplete
        workspace.merge(changed.items)
        return Fetched(
            workspace: workspace, changesUntil: changed.items.map(\.updatedAt).reduce(changesUntil, max)
        )
    }

    private func lists() async -> Result<Workspace, LinearError> {
        async let states = Self.outcome { () async throws(LinearError) in try await client.states() }
        async let users = Self.outcome { () async throws(LinearError) in try await client.users() }
        async let projects = Self.outcome { () async throws(LinearError) in try await client.projects() }
        async let milestones = Self.outcome { () async throws(LinearError) in try await client.milestones() }
        async let labels = Self.outcome { () async throws(LinearError) in try await client.labels() }
        let lists = await (states, users, projects, milestones, labels)
        do throws(LinearError) {
            return .success(
                Workspace(
                    states: try lists.0.get(), users: try lists.1.get(), projects: try lists.2.get(),
                    milestones: try lists.3.get(), labels: try lists.4.get()
                )
            )
        } catch {
            return .failure(error)
        }
    }

    /// `async let` forgets the type of an error; a result keeps it.
    private static func outcome<Value: Sendable>(
        _ work: @Sendable () async throws(LinearError) -> Value
    ) async -> Result<Value, LinearError> {
        do throws(LinearError) {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }
}
