public import Domain

/// A comment on an issue, under an id that the caller chose.
public struct LinearCommentDraft: Sendable, Hashable, Codable {
    /// A UUID in version 4 form.
    public var id: LinearID
    public var issueID: LinearID
    /// Markdown.
    public var body: String

    public init(id: LinearID, issueID: LinearID, body: String) {
        self.id = id
        self.issueID = issueID
        self.body = body
    }

    /// `CommentCreateInput`.
    var variable: LinearVariable {
        .object(["id": .id(id), "issueId": .id(issueID), "body": .text(body)])
    }
}
