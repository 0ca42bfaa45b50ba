public import Domain
public import FoundationEssentials
public import GraphQLEngine

public struct IssueLabel: Entity {
    public let id: LabelID
    public let createdAt: Date
    public var updatedAt: Date
    public var name: String
    public var description: String?
    public var color: String
    /// Nil for a label of the whole workspace.
    public var teamID: TeamID?
    public var parentID: LabelID?
    /// A group holds labels and is never on an issue itself.
    public var isGroup = false
    public var creatorID: UserID?
}

public struct Comment: Entity {
    public let id: CommentID
    public let createdAt: Date
    public var updatedAt: Date
    public var issueID: IssueID
    public var parentID: CommentID?
    public var userID: UserID?
    /// Markdown, as stored.
    public var body: String
}

/// A link from an issue to something outside; an issue has one for each address.
public struct Attachment: Entity {
    public let id: AttachmentID
    public let createdAt: Date
    public var updatedAt: Date
    public var issueID: IssueID
    public var url: String
    public var title: String
    public var subtitle: String?
    public var metadata: StoredObject
    public var groupBySource = false
    public var creatorID: UserID?
}

public struct IssueRelation: Entity {
    public let id: RelationID
    public let createdAt: Date
    public var updatedAt: Date
    /// `blocks`, `duplicate`, `related` or `similar`.
    public var type: String
    public var issueID: IssueID
    public var relatedIssueID: IssueID
}

/// A caller's own JSON object, kept as its text.
public struct StoredObject: Codable, Sendable {
    private let text: String

    public init(_ fields: Fields) {
        self.text = String(decoding: GraphQLValue.object(fields).json(), as: UTF8.self)
    }

    /// The object; null when the text was damaged.
    public var value: GraphQLValue { (try? GraphQLValue(json: Array(text.utf8))) ?? .null }  // we wrote it ourselves
}
