import Foundation
import Testing

/// A question over the sample meetings, with what its answer must mention.
struct SampleQuestion: Decodable, Sendable, CustomTestStringConvertible {
    let ask: String
    /// What was asked before it in the same conversation.
    let after: [String]?
    /// One of each list.
    let mentions: [[String]]

    var testDescription: String { ask }

    /// The lists of which the answer mentions nothing.
    func missing(in answer: String) -> [[String]] {
        mentions.filter { list in !list.contains { answer.localizedCaseInsensitiveContains($0) } }
    }

    static func all() throws -> [SampleQuestion] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/questions.json")
        return try JSONDecoder().decode([SampleQuestion].self, from: try Data(contentsOf: url))
    }
}
