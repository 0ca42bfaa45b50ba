import Foundation
import Redaction

/// `redaction-features FILE…`: for training, each number of files of labelled turns with what the model looks at.
///
/// The first line says how the answer may depend on each feature; then there is a line for each number.
@main
enum Main {
    static func main() throws {
        var hasHeader = false
        for path in CommandLine.arguments.dropFirst() {
            let data = try Data(contentsOf: URL(filePath: path))
            let turns = try data.split(separator: UInt8(ascii: "\n")).map {
                try JSONDecoder().decode(Turn.self, from: Data($0)).text
            }
            for candidate in Redactor().numberCandidates(conversation: turns) {
                if !hasHeader { try write(Header(directions: candidate.directions)) }
                hasHeader = true
                try write(
                    Number(
                        file: path, turn: candidate.turn, start: candidate.range.lowerBound,
                        end: candidate.range.upperBound, isPeriod: candidate.isPeriod, features: candidate.features))
            }
        }
    }

    private struct Turn: Decodable {
        let text: String
    }

    private struct Header: Encodable {
        let directions: [Int]
    }

    private struct Number: Encodable {
        let file: String
        let turn: Int
        let start: Int
        let end: Int
        let isPeriod: Bool
        let features: [Float]
    }

    private static func write(_ line: some Encodable) throws {
        var data = try JSONEncoder().encode(line)
        data.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(data)
    }
}
