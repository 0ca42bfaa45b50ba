import Foundation

/// Files of the repository that tests read.
enum Repository {
    /// The repository's root, found from where this file stands.
    static let root: URL = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func workspaceSample() throws -> Data {
        try Data(contentsOf: root.appending(path: "samples/workspace.json"))
    }

    /// Linear's own schema, which is kept beside the repository where it is kept at all.
    static let linearSchema: URL? = [root, root.deletingLastPathComponent()]
        .map { $0.appending(path: "shared/schemas/linear.graphql") }
        .first { FileManager.default.fileExists(atPath: $0.path()) }
}
