internal import Domain
internal import LinearAPI

/// The workspace for looking names up: what is known when that is new, and else what Linear says of the names, which is
/// one request and not the many of a whole reading.
struct NameReader: Sendable {
    let platform: LinearPlatform
    let cache: WorkspaceCache

    /// - Throws: `LinearError` when Linear could not be asked and nothing is known; `Problem` when it has no key.
    func reading(of requests: [any NamesSomething]) async throws -> WorkspaceReading {
        guard let known = await cache.known() else { return try await cache.reading() }
        if known.age < ReadingRule.freshFor { return known }
        return try await newReading(of: requests, known: known)
    }

    /// As Linear has it now; what is known when it cannot be asked.
    func newReading(of requests: [any NamesSomething], known: WorkspaceReading) async throws -> WorkspaceReading {
        let client = try platform.client
        var wanted = LinearNames.Wanted()
        for request in requests { request.add(to: &wanted, known: known.workspace) }
        do throws(LinearError) {
            let names = try await client.names(wanted)
            await cache.apply(.names(names, wanted))
            var workspace = known.workspace
            workspace.apply(.names(names, wanted))
            return WorkspaceReading(workspace: workspace, fetchedAt: known.fetchedAt, age: .zero, failure: nil)
        } catch {
            return WorkspaceReading(
                workspace: known.workspace, fetchedAt: known.fetchedAt, age: known.age, failure: error)
        }
    }
}

/// What has names that are to be looked up.
protocol NamesSomething: Sendable {
    /// The project that it names.
    var namedProject: String? { get }
    /// The issue that it names as its parent.
    var namedParent: String? { get }
}

extension NamesSomething {
    fileprivate func add(to wanted: inout LinearNames.Wanted, known: Workspace) {
        if let name = namedProject {
            if let id = LinearID(name) ?? known.project(named: name).value?.id { wanted.projectIDs.insert(id) }
            if LinearID(name) == nil { wanted.projectNames.insert(name) }
        }
        if let name = namedParent {
            if let id = LinearID(name) { wanted.issueIDs.insert(id) } else { wanted.identifiers.insert(name) }
        }
    }
}

extension IssueRequest: NamesSomething {
    var namedProject: String? { project }
    var namedParent: String? { parent }
}
