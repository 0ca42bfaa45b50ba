import Domain
import FoundationEssentials
import GraphQLEngine

/// Comments, attachments, labels and relations. Each function runs within a transaction.
struct DiscussionMutations {
    let session: Session
    var references: References { References(session) }

    /// Nil when the field is none of these.
    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved? {
        let arguments = field.arguments
        let input = Input(fields: arguments.input, now: session.now)
        switch field.name {
        case "commentCreate": return session.payload(field, "comment", try createComment(input))
        case "commentUpdate": return session.payload(field, "comment", try updateComment(arguments.id, input))
        case "commentDelete":
            let comment = try findComment(arguments.id)
            remove(comment)
            return session.payload(field, "entityId", .leaf(.string(comment.id.description)))
        case "attachmentCreate": return session.payload(field, "attachment", try attach(input))
        case "attachmentLinkURL":
            let input = Input(fields: arguments.fields, now: session.now)
            return session.payload(field, "attachment", try attach(input))
        case "issueLabelCreate": return session.payload(field, "issueLabel", try createLabel(input))
        case "issueRelationCreate": return session.payload(field, "issueRelation", try relate(input))
        default: return nil
        }
    }

    private func findComment(_ text: String) throws(FieldError) -> Comment {
        guard let comment = CommentID(text).flatMap({ session.workspace.comments[$0] }) else {
            throw LinearError.notFound("Comment")
        }
        return comment
    }

    private func createComment(_ input: Input) throws(FieldError) -> Comment {
        let id = try references.newID(input.text("id"), in: \.comments, conflictStatus: 200)
        let parent = try input.text("parentId").value.map { (text) throws(FieldError) in
            try references.find(text, in: \.comments, as: "parentId")
        }
        let named = try input.text("issueId").value.map { (text) throws(FieldError) in
            try references.issue(text, as: "issueId").id
        }
        guard let issue = named ?? parent?.issueID else {
            throw LinearError.argument("One of issueId or parentId should be given.")
        }
        guard parent == nil || parent?.issueID == issue else { throw LinearError.missingReference("parentId") }
        let comment = Comment(
            id: id, createdAt: try input.past("createdAt") ?? session.now, updatedAt: session.now, issueID: issue,
            parentID: parent?.id, userID: session.viewer?.id, body: try body(input)
        )
        session.put(.comment(comment))
        return comment
    }

    private func updateComment(_ id: String, _ input: Input) throws(FieldError) -> Comment {
        var comment = try findComment(id)
        if input.fields["body"] != nil { comment.body = try body(input) }
        comment = session.touched(comment)
        session.put(.comment(comment))
        return comment
    }

    private func remove(_ comment: Comment) {
        for reply in session.workspace.comments(on: comment.issueID) where reply.parentID == comment.id {
            session.remove(.comment, reply.id.uuid)
        }
        session.remove(.comment, comment.id.uuid)
    }

    private func body(_ input: Input) throws(FieldError) -> String {
        guard let text = try input.markdown("body").value, text.contains(where: { !$0.isWhitespace }) else {
            throw LinearError.argument("body should not be empty.")
        }
        return text
    }
}
