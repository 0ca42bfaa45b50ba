internal import ArgumentParser
internal import Domain
internal import Persistence

struct ExportCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the data as JSON Lines, for people and other programs.",
        discussion: """
            A line is {"table": …, "row": {column: value, …}}; all lines are of one moment. Times are ISO 8601 in UTC, bytes \
            are base64. Secrets and unfiltered text are left out, and what was left out is told. It cannot be restored: that \
            is what 'backup' is for.
            """)

    @Argument(help: "A file that is not there yet.")
    var file: String

    @Flag(help: "Print how many rows of which table were written as JSON.")
    var json = false

    func run(_ operation: Operation) async throws {
        let draft = try Draft(for: file, id: operation.ambient.makeUUID())
        defer { draft.drop() }
        let withheld = operation.service.withheld
        let counts = try await operation.withDatabase { store in
            try await Export(withheld: withheld).write(store.database, to: draft.path)
        }
        try draft.publish()
        if json {
            return try operation.output.json(Answer(tables: counts, leftOut: withheld.map(\.name)))
        }
        var columns = Columns("TABLE", "ROWS")
        for count in counts { columns.add(count.table, "\(count.rows)") }
        columns.lines.forEach(operation.output.result)
        for withheld in withheld { operation.output.note("left out: \(withheld.name), \(withheld.why)") }
    }

    private struct Answer: Encodable {
        let tables: [Export.Count]
        let leftOut: [String]
    }
}
