internal import Persistence

enum Migration003Meetings {
    static let migration = Migration(
        component: "notion", number: 3,
        why: "When a meeting is deleted, what was published of it is found and its words are erased.",
        sqlite: "CREATE INDEX publications_by_meeting ON publications (meeting_id);"
    )
}
