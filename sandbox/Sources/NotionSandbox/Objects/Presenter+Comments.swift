import GraphQLEngine

extension Presenter {
    func comment(_ comment: NotionComment) -> JSON {
        [
            "object": "comment", "id": comment.id.json, "parent": parent(comment.parent),
            "discussion_id": comment.discussionID.json,
            "created_time": .string(NotionTime.text(comment.authorship.createdAt)),
            "last_edited_time": .string(NotionTime.text(comment.authorship.editedAt)),
            "created_by": ["object": "user", "id": comment.authorship.createdBy.json],
            "rich_text": comment.text.fields["rich_text"] ?? [],
            "display_name": ["type": "integration", "resolved_name": .string(bot.name)],
        ]
    }
}
