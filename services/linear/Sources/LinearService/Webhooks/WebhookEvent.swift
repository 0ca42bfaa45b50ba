internal import Domain
internal import FoundationEssentials

/// What Linear tells of a change. Only what is needed is read; the rest is asked of Linear, so that nothing is believed
/// that a newer change has overtaken.
///
/// - SeeAlso: linear/linear on GitHub, `packages/sdk/src/webhooks/types.ts`.
public struct WebhookEvent: Decodable, Sendable {
    public struct Subject: Decodable, Sendable {
        public let id: String?
    }

    /// `create`, `update` or `remove`; others may come.
    public let action: String
    /// Such as `Issue` or `Project`.
    public let type: String
    public let data: Subject
    /// When it was sent, in milliseconds since 1970; the header has it too.
    public let webhookTimestamp: Double?

    /// What it means for the workspace; nil when that has nothing of it.
    var news: WorkspaceNews? {
        guard let kind = Self.kinds[type], let id = data.id.flatMap({ LinearID($0) }) else { return nil }
        return WorkspaceNews(kind: kind, id: id, isRemoved: action == "remove")
    }

    /// There is no type for milestones: they are read with their project.
    private static let kinds: [String: WorkspaceKind] = [
        "Issue": .issue, "IssueLabel": .label, "Project": .project, "User": .user, "Team": .team,
    ]
}

/// Something of a workspace that is other than it was.
struct WorkspaceNews: Sendable, Hashable {
    let kind: WorkspaceKind
    let id: LinearID
    let isRemoved: Bool
}
