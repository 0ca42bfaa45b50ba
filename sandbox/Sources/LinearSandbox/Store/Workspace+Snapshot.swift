extension Workspace {
    /// The whole workspace as transactions that build it from nothing, each short enough for one line of a log.
    public func snapshot(rowsPerTransaction: Int = 500) -> [WorkspaceTransaction] {
        var records: [Record] = [.organization(organization)]
        records += teams.all.map(Record.team)
        records += states.all.map(Record.state)
        records += users.all.map(Record.user)
        records += projectStatuses.all.map(Record.projectStatus)
        records += projects.all.map(Record.project)
        records += milestones.all.map(Record.milestone)
        records += labels.all.map(Record.label)
        records += issues.all.map(Record.issue)
        records += comments.all.map(Record.comment)
        records += attachments.all.map(Record.attachment)
        records += relations.all.map(Record.relation)
        return stride(from: 0, to: records.count, by: rowsPerTransaction).map { start in
            let end = min(start + rowsPerTransaction, records.count)
            return WorkspaceTransaction(syncID: lastSyncID, put: Array(records[start..<end]))
        }
    }

    /// The workspace that transactions build; nil when they do not begin with its organization.
    public init?(replaying transactions: some Sequence<WorkspaceTransaction>) {
        var workspace: Workspace?
        for transaction in transactions {
            if workspace == nil, case .organization(let organization) = transaction.put.first {
                workspace = Workspace(organization: organization)
            }
            workspace?.apply(transaction)
        }
        guard let workspace else { return nil }
        self = workspace
    }
}
