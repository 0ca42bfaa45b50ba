internal import Persistence

enum Migration008Anew {
    static let migration = Migration(
        component: "linear", number: 8,
        why: "The kept workspace lacks how teams estimate, groups of labels and earlier identifiers; it is read anew.",
        sqlite: """
            DELETE FROM workspace_state;
            DELETE FROM workspace_entities;
            """
    )
}
