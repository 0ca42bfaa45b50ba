import Domain
import FoundationEssentials
import GraphQLEngine

extension DiscussionMutations {
    /// Attaches an address to an issue. An address that the issue has already is changed, and keeps its id.
    func attach(_ input: Input) throws(FieldError) -> Attachment {
        let issue = try references.issue(input.text("issueId").value ?? "", as: "issueId")
        let address = try address(input)
        let existing = session.workspace.attachments(of: issue.id).first { $0.url == address }
        var attachment: Attachment
        if let existing {
            attachment = session.touched(existing)
        } else {
            attachment = Attachment(
                id: try references.newID(input.text("id"), in: \.attachments), createdAt: session.now,
                updatedAt: session.now, issueID: issue.id, url: address, title: address, metadata: StoredObject([:]),
                creatorID: session.viewer?.id
            )
        }
        if let title = try input.line("title", limit: TextLimits.title) { attachment.title = title }
        input.text("subtitle").apply(to: &attachment.subtitle)
        if let metadata = input.fields["metadata"]?.fields { attachment.metadata = StoredObject(metadata) }
        if let groups = input.truth("groupBySource").value { attachment.groupBySource = groups }
        session.put(.attachment(attachment))
        if let body = try input.markdown("commentBody").value {
            session.put(.comment(comment(body, on: issue)))
        }
        return attachment
    }

    private func address(_ input: Input) throws(FieldError) -> String {
        guard let text = try input.line("url", limit: TextLimits.address), text.isAddress else {
            throw LinearError.argument("url must be a URL address.")
        }
        return text
    }

    private func comment(_ body: String, on issue: Issue) -> Comment {
        Comment(
            id: session.ambient.makeID(), createdAt: session.now, updatedAt: session.now, issueID: issue.id,
            userID: session.viewer?.id, body: body
        )
    }

    func createLabel(_ input: Input) throws(FieldError) -> IssueLabel {
        let id = try references.newID(input.text("id"), in: \.labels)
        let team = try input.text("teamId").value.map { (text) throws(FieldError) in
            try references.find(text, in: \.teams, as: "teamId").id
        }
        let parent = try input.text("parentId").value.map { (text) throws(FieldError) in
            try references.find(text, in: \.labels, as: "parentId")
        }
        guard parent?.isGroup ?? true else { throw LinearError.missingReference("parentId") }
        let name = try input.line("name", limit: TextLimits.name) ?? ""
        let isTaken = session.workspace.labels.all.contains {
            $0.name.lowercased() == name.lowercased() && ($0.teamID == nil || team == nil || $0.teamID == team)
        }
        guard !isTaken else {
            throw LinearError.input("duplicate label name", explanation: "A label named \(name) exists already.")
        }
        let label = IssueLabel(
            id: id, createdAt: session.now, updatedAt: session.now, name: name,
            description: input.text("description").value, color: input.text("color").value ?? "#bec2c8",
            teamID: team, parentID: parent?.id, isGroup: input.truth("isGroup").value ?? false,
            creatorID: session.viewer?.id
        )
        session.put(.label(label))
        return label
    }

    /// Relates two issues. Two issues have one relation of a type.
    func relate(_ input: Input) throws(FieldError) -> IssueRelation {
        let id = try references.newID(input.text("id"), in: \.relations)
        let issue = try references.issue(input.text("issueId").value ?? "", as: "issueId")
        let related = try references.issue(input.text("relatedIssueId").value ?? "", as: "relatedIssueId")
        guard issue.id != related.id else {
            throw LinearError.argument("relatedIssueId must be another issue than issueId.")
        }
        let type = input.text("type").value ?? "related"
        let existing = session.workspace.relations(of: issue.id).first {
            $0.relatedIssueID == related.id && $0.type == type
        }
        if let existing { return existing }
        let relation = IssueRelation(
            id: id, createdAt: session.now, updatedAt: session.now, type: type, issueID: issue.id,
            relatedIssueID: related.id
        )
        session.put(.relation(relation))
        return relation
    }
}

extension String {
    /// A scheme of any kind, a colon, and something after it without spaces.
    fileprivate var isAddress: Bool {
        guard let colon = firstIndex(of: ":"), colon != startIndex, index(after: colon) < endIndex else { return false }
        let scheme = self[..<colon]
        return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
            && scheme.first?.isLetter == true && !contains(where: \.isWhitespace)
    }
}
