import Evaluation
import Foundation

/// A corpus in a directory of its own, removed when the test is done with it.
///
/// It is evaluated through itself: a test that handed out only paths could be done with it before they are read.
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

    func evaluate(scored: Bool = true) async throws(EvaluationError) -> EvaluationReport {
        try await Evaluator().evaluate(directory: directory, gold: scored ? gold : nil)
    }

    func evaluateRedaction() throws(EvaluationError) -> RedactionReport {
        try Evaluator().evaluateRedaction(directory: redaction)
    }

    var gold: String { "\(directory)/gold" }
    var redaction: String { "\(directory)/redaction" }
}
