import FoundationEssentials
import SystemPackage

/// Runs `body` with a file of these bytes, which is gone afterwards.
///
/// Not an object that removes the file when it is let go of: a test that keeps only the path may let go too early.
func withTemporaryFile<Result>(bytes: [UInt8], _ body: (FilePath) throws -> Result) throws -> Result {
    let path = FilePath(FileManager.default.temporaryDirectory.path()).appending("settings-\(UUID()).env")
    try Data(bytes).write(to: URL(filePath: path.string))
    defer {
        try? FileManager.default.removeItem(atPath: path.string)  // a file left in the temporary folder does no harm
    }
    return try body(path)
}

func withTemporaryFile<Result>(_ text: String, _ body: (FilePath) throws -> Result) throws -> Result {
    try withTemporaryFile(bytes: Array(text.utf8), body)
}
