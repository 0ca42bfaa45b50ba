import Domain
import FoundationEssentials
import GraphQLEngine

/// One request's view of the workspace: what it reads, what it changes, who asks and when.
final class Session {
    private(set) var workspace: Workspace
    /// The changes of the request's transactions, in order.
    private(set) var transactions: [WorkspaceTransaction] = []
    private var open: WorkspaceTransaction?

    let ambient: Ambient
    let now: Date
    let viewer: User?
    let addresses: Addresses
    let limits: [RateLimitState]

    init(workspace: Workspace, ambient: Ambient, addresses: Addresses, limits: [RateLimitState]) {
        self.workspace = workspace
        self.ambient = ambient
        self.now = Timestamp.rounded(ambient.now)
        self.addresses = addresses
        self.limits = limits
        self.viewer = workspace.viewer
    }

    /// Today in UTC.
    var today: CalendarDate { Timestamp.day(now) }

    /// Runs `body`; when it throws, all it changed is undone.
    func transaction<Result>(_ body: () throws(FieldError) -> Result) throws(FieldError) -> Result {
        let before = workspace
        workspace.advanceSyncID()
        open = WorkspaceTransaction(syncID: workspace.lastSyncID)
        defer { open = nil }
        do {
            let result = try body()
            if let open, !open.isEmpty { transactions.append(open) }
            return result
        } catch {
            workspace = before
            throw error
        }
    }

    /// Sets a row. Only within a transaction.
    func put(_ record: Record) {
        workspace.put(record)
        open?.put.append(record)
    }

    /// Removes a row. Only within a transaction.
    func remove(_ kind: Record.Kind, _ id: UUID) {
        workspace.remove(kind, id)
        open?.removed.append(.init(kind: kind, id: Identifier(id)))
    }
}

extension Workspace {
    /// Whose key the sandbox's key is: the first administrator by name, or else the first user.
    public var viewer: User? {
        let active = users.all.filter(\.isActive).sorted { $0.name < $1.name }
        return active.first(where: \.isAdmin) ?? active.first
    }
}

/// Where the things of a workspace can be looked at.
struct Addresses: Sendable {
    /// Without a slash at its end.
    let base: String

    func issue(_ identifier: String) -> String { "\(base)/sandbox/issues/\(identifier)" }
    func project(_ project: Project) -> String { "\(base)/sandbox/projects/\(slug(project.name))-\(project.slugID)" }
    func user(_ user: User) -> String { "\(base)/#\(slug(user.displayName))" }
    func comment(_ comment: Comment, on identifier: String) -> String {
        "\(issue(identifier))#comment-\(comment.id.description.prefix(8))"
    }

    /// Lower-case letters and digits with hyphens between.
    func slug(_ text: String, limit: Int = 60) -> String {
        var slug = ""
        for character in text.lowercased() where slug.count < limit {
            if character.isASCII, character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug
    }
}
