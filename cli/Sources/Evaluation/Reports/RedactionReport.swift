/// What an evaluation of redaction on labelled turns found.
public struct RedactionReport: Sendable, Codable {
    /// Scores of each file, by its name without its ending.
    public let files: [String: RedactionScores]

    /// Sums over all files.
    public var totals: RedactionScores {
        files.keys.sorted().reduce(RedactionScores()) { $0 + (files[$1] ?? RedactionScores()) }
    }

    /// The sums as a text table, under a line for each file.
    public var table: String {
        var table = TextTable(["file", "hidden %", "right %", "no leak %", "plain %"])
        for name in files.keys.sorted() {
            guard let scores = files[name] else { continue }
            table.add(
                [name]
                    + [scores.recall, scores.redactions, scores.sensitiveTurns, scores.plainWords].map {
                        TextTable.percent($0.share)
                    }
            )
        }
        return [table.text, totals.table].joined(separator: "\n\n")
    }

    /// The scores as JSON, keys sorted.
    ///
    /// - Throws: what the encoder throws, which it does not for these values.
    public func json() throws -> String { try EvaluationReport.json(self) }
}
