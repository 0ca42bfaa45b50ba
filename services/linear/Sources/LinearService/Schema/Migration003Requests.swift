internal import Persistence

enum Migration003Requests {
    static let migration = Migration(
        component: "linear", number: 3,
        why: "What was asked for is known before the workspace is read, so that a crash while planning loses no call.",
        sqlite: "ALTER TABLE creations ADD COLUMN unplanned TEXT;"
    )
}
