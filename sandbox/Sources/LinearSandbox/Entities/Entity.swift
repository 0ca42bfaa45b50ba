public import Domain
public import FoundationEssentials

/// A thing of a workspace that has an id and dates, and is kept in a table.
public protocol Entity: Codable, Sendable, Identifiable where ID == Identifier<Self> {
    var id: Identifier<Self> { get }
    var createdAt: Date { get }
    var updatedAt: Date { get set }
    /// When it left the lists; nil while it is in them.
    var archivedAt: Date? { get }
}

extension Entity {
    /// Most things are never archived.
    public var archivedAt: Date? { nil }
}

public typealias TeamID = Identifier<Team>
public typealias UserID = Identifier<User>
public typealias StateID = Identifier<WorkflowState>
public typealias ProjectID = Identifier<Project>
public typealias ProjectStatusID = Identifier<ProjectStatus>
public typealias MilestoneID = Identifier<ProjectMilestone>
public typealias LabelID = Identifier<IssueLabel>
public typealias IssueID = Identifier<Issue>
public typealias CommentID = Identifier<Comment>
public typealias AttachmentID = Identifier<Attachment>
public typealias RelationID = Identifier<IssueRelation>
