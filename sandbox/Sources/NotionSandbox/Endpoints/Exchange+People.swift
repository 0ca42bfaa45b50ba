import Domain
import GraphQLEngine

extension Exchange {
    func ownUser() -> JSON { workspace.users[bot.id].map(presenter.user) ?? nil }

    func user(_ text: String) throws(NotionError) -> JSON {
        let id = try identifier(text, "user_id")
        guard let user = workspace.users[id] else { throw .notFound("user", id.description) }
        return presenter.user(user)
    }

    func listUsers() throws(NotionError) -> JSON {
        let users = workspace.users.values.sorted { ($0.name, $0.id.description) < ($1.name, $1.id.description) }
        let (shown, next) = try PageRequest(query: query).part(of: users) { $1.id.description }
        return presenter.list(shown.map(presenter.user), next: next, type: "user")
    }

    func listComments() throws(NotionError) -> JSON {
        let given = query.first { $0.name == "block_id" }.map { JSON.string($0.value) }
        let id = try Part("query.block_id", given).id()
        try checkCommentable(id)
        let (shown, next) = try PageRequest(query: query).part(of: workspace.comments(on: id)) { $1.id.description }
        return presenter.list(shown.map(presenter.comment), next: next, type: "comment")
    }

    mutating func createComment() throws(NotionError) -> JSON {
        try body.only(["parent", "discussion_id", "rich_text", "markdown", "display_name", "attachments"])
        let (parent, discussion) = try discussion()
        if let id = parent.id { try checkEditable(id) }
        let runs: [JSON]
        if body["markdown"].isPresent, !body["rich_text"].isPresent {
            runs = InlineMarkdown.runs(try body["markdown"].text(maximum: NotionPlatform.maximumBodyBytes))
        } else {
            runs = try text.read(body["rich_text"])
        }
        let comment = NotionComment(
            id: draft.ambient.makeID(), parent: parent, discussionID: discussion ?? draft.ambient.makeID(),
            text: StoredJSON(["rich_text": .list(runs)]), authorship: draft.authorship
        )
        draft.put(.comment(comment))
        committed = .init(resource: comment.id)
        return presenter.comment(comment)
    }

    private func discussion() throws(NotionError) -> (Parent, NotionID?) {
        if body["discussion_id"].isPresent {
            let id = try body["discussion_id"].id()
            guard let earlier = workspace.comments.values.first(where: { $0.discussionID == id }) else {
                throw .notFound("discussion", id.description)
            }
            return (earlier.parent, id)
        }
        let parent = body["parent"]
        if parent["page_id"].isPresent { return (.page(try page(try parent["page_id"].id()).id), nil) }
        guard parent["block_id"].isPresent else { throw parent.oneMissing(of: ["page_id", "block_id"]) }
        let id = try parent["block_id"].id()
        try checkCommentable(id)
        return (workspace.pages[id] != nil ? .page(id) : .block(id), nil)
    }

    private func checkCommentable(_ id: NotionID) throws(NotionError) {
        guard workspace.blocks[id] != nil || workspace.pages[id] != nil, workspace.isVisible(id) else {
            throw .notFound("block", id.description)
        }
    }
}
