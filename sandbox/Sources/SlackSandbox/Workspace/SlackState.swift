/// All workspaces and the app in them, as they are written down.
public struct SlackState: Sendable {
    public internal(set) var workspaces: [String: SlackWorkspace] = [:]
    /// By token.
    public internal(set) var installations: [String: SlackInstallation] = [:]
    /// The workspace that was there first.
    public private(set) var primaryTeamID = ""

    public init() {}

    /// What was written down; nil when nothing was.
    public init?(replaying transactions: [SlackTransaction]) {
        guard !transactions.isEmpty else { return nil }
        for transaction in transactions { apply(transaction) }
    }

    mutating func apply(_ transaction: SlackTransaction) {
        for record in transaction.put { put(record) }
    }

    mutating func put(_ record: SlackRecord) {
        switch record {
        case .workspace(let row):
            if primaryTeamID.isEmpty { primaryTeamID = row.id }
            workspaces[row.id] = SlackWorkspace(id: row.id, name: row.name, domain: row.domain, bot: row.bot)
        case .user(let user): workspaces[user.teamID]?.put(user)
        case .channel(let team, let channel): workspaces[team]?.put(channel)
        case .message(let team, let message): workspaces[team]?.put(message)
        case .messageRemoved(let team, let channel, let ts): workspaces[team]?.removeMessage(ts, in: channel)
        case .messagesRemoved(let team): workspaces[team]?.removeAllMessages()
        case .installation(let installation): installations[installation.token] = installation
        }
    }

    /// Everything as one transaction.
    func snapshot() -> [SlackTransaction] {
        var records: [SlackRecord] = []
        let first = workspaces[primaryTeamID].map { [$0] } ?? []
        for workspace in first + workspaces.values.filter({ $0.id != primaryTeamID }) {
            records.append(
                .workspace(
                    .init(id: workspace.id, name: workspace.name, domain: workspace.domain, bot: workspace.bot)))
            records += workspace.users.values.map(SlackRecord.user)
            records += workspace.channels.values.map { .channel(team: workspace.id, $0) }
            records += workspace.messages.values.joined().map { .message(team: workspace.id, $0) }
        }
        records += installations.values.map(SlackRecord.installation)
        return [SlackTransaction(put: records)]
    }
}
