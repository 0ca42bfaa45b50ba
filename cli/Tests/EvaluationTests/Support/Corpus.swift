import Foundation

/// A corpus in a directory of its own, removed when the test is done with it.
final class Corpus: Sendable {
    let directory: String

    init(_ files: [String: String]) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)").path
        for (path, text) in files {
            let url = URL(fileURLWithPath: "\(directory)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)  // a leftover in the temporary directory harms nobody
    }

    var gold: String { "\(directory)/gold" }
    var redaction: String { "\(directory)/redaction" }
}
