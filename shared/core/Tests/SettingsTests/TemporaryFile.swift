import FoundationEssentials
import SystemPackage

/// A file that is gone when the test is over.
final class TemporaryFile {
    let path: FilePath

    init(bytes: [UInt8]) throws {
        self.path = FilePath(FileManager.default.temporaryDirectory.path()).appending("settings-\(UUID()).env")
        try Data(bytes).write(to: URL(filePath: path.string))
    }

    convenience init(_ text: String) throws {
        try self.init(bytes: Array(text.utf8))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.string)  // a file left in the temporary folder does no harm
    }
}
