import Domain
import FoundationEssentials

/// Everything that one Linear workspace holds. A value: who has a copy sees it as it was.
public struct Workspace: Sendable {
    public private(set) var organization: Organization
    public private(set) var teams = Table<Team>()
    public private(set) var states = Table<WorkflowState>()
    public private(set) var users = Table<User>()
    public private(set) var projectStatuses = Table<ProjectStatus>()
    public private(set) var projects = Table<Project>()
    public private(set) var milestones = Table<ProjectMilestone>()
    public private(set) var labels = Table<IssueLabel>()
    public private(set) var issues = Table<Issue>()
    public private(set) var comments = Table<Comment>()
    public private(set) var attachments = Table<Attachment>()
    public private(set) var relations = Table<IssueRelation>()
    public private(set) var lastSyncID = 0

    private(set) var issueIndexes = IssueIndexes()
    private(set) var issueOrder = IssueOrder()
    private(set) var commentsByIssue = Index<IssueID, Comment>()
    private(set) var attachmentsByIssue = Index<IssueID, Attachment>()
    private(set) var milestonesByProject = Index<ProjectID, ProjectMilestone>()
    private(set) var relationsByIssue = Index<IssueID, IssueRelation>()
    private(set) var relationsByRelatedIssue = Index<IssueID, IssueRelation>()

    public init(organization: Organization) {
        self.organization = organization
    }

    public mutating func apply(_ transaction: WorkspaceTransaction) {
        for record in transaction.put { put(record) }
        for removal in transaction.removed { remove(removal.kind, removal.id.uuid) }
        lastSyncID = max(lastSyncID, transaction.syncID)
    }

    mutating func put(_ record: Record) {
        switch record {
        case .organization(let row): organization = row
        case .team(let row): teams.set(row.id, to: row)
        case .state(let row): states.set(row.id, to: row)
        case .user(let row): users.set(row.id, to: row)
        case .projectStatus(let row): projectStatuses.set(row.id, to: row)
        case .project(let row): projects.set(row.id, to: row)
        case .milestone(let row): set(row.id, to: row)
        case .label(let row): labels.set(row.id, to: row)
        case .issue(let row): set(row.id, to: row)
        case .comment(let row): set(row.id, to: row)
        case .attachment(let row): set(row.id, to: row)
        case .relation(let row): set(row.id, to: row)
        }
    }

    mutating func remove(_ kind: Record.Kind, _ id: UUID) {
        switch kind {
        case .organization: break
        case .team: teams.set(Identifier(id), to: nil)
        case .state: states.set(Identifier(id), to: nil)
        case .user: users.set(Identifier(id), to: nil)
        case .projectStatus: projectStatuses.set(Identifier(id), to: nil)
        case .project: projects.set(Identifier(id), to: nil)
        case .milestone: set(MilestoneID(id), to: nil)
        case .label: labels.set(Identifier(id), to: nil)
        case .issue: set(IssueID(id), to: nil)
        case .comment: set(CommentID(id), to: nil)
        case .attachment: set(AttachmentID(id), to: nil)
        case .relation: set(RelationID(id), to: nil)
        }
    }

    mutating func advanceSyncID() { lastSyncID += 1 }

    private mutating func set(_ id: IssueID, to row: Issue?) {
        let old = issues.set(id, to: row)
        issueIndexes.update(id, from: old, to: row)
        issueOrder.update(from: old, to: row)
    }

    private mutating func set(_ id: MilestoneID, to row: ProjectMilestone?) {
        milestonesByProject.move(id, from: milestones.set(id, to: row)?.projectID, to: row?.projectID)
    }

    private mutating func set(_ id: CommentID, to row: Comment?) {
        commentsByIssue.move(id, from: comments.set(id, to: row)?.issueID, to: row?.issueID)
    }

    private mutating func set(_ id: AttachmentID, to row: Attachment?) {
        attachmentsByIssue.move(id, from: attachments.set(id, to: row)?.issueID, to: row?.issueID)
    }

    private mutating func set(_ id: RelationID, to row: IssueRelation?) {
        let old = relations.set(id, to: row)
        relationsByIssue.move(id, from: old?.issueID, to: row?.issueID)
        relationsByRelatedIssue.move(id, from: old?.relatedIssueID, to: row?.relatedIssueID)
    }
}
