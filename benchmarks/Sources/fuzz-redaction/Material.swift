import Foundation
import Redaction

/// What inputs are made of.
struct Material: Sendable {
    /// Words that the rules know, and words of the talk.
    let known: [String]
    let spoken: [String]
    /// What was said in meetings, a turn each.
    let turns: [String]

    /// - Parameter folders: talk is read from all files below them: turns of `.jsonl`, lines of any other.
    init(folders: [String]) throws {
        var turns: [String] = []
        for path in folders.flatMap(Self.files) { turns += try Self.turns(of: path) }
        guard !turns.isEmpty else { throw NoTalk(folders: folders) }
        self.turns = turns
        known = LexiconWords.all
        spoken = Set(turns.lazy.flatMap { $0.split(whereSeparator: \.isWhitespace) }).map(String.init).sorted()
    }

    struct NoTalk: Error, CustomStringConvertible {
        let folders: [String]
        var description: String {
            "no talk in \(folders.joined(separator: ", ")): run from the top of the repository, or name folders by --talk"
        }
    }

    /// In an order that is the same everywhere.
    private static func files(below folder: String) -> [String] {
        // A folder that is not there has no talk.
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
            .filter { name in ["jsonl", "txt", "vtt", "srt"].contains { name.hasSuffix(".\($0)") } }
            .map { "\(folder)/\($0)" }
    }

    private struct Turn: Decodable {
        let text: String
    }

    private static func turns(of path: String) throws -> [String] {
        let data = try Data(contentsOf: URL(filePath: path))
        let lines = data.split(separator: UInt8(ascii: "\n"))
        guard path.hasSuffix(".jsonl") else { return lines.map { String(decoding: $0, as: UTF8.self) } }
        return try lines.map { try JSONDecoder().decode(Turn.self, from: Data($0)).text }
    }
}
