package import ArgumentParser

/// `alpha export`
package struct ExportCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the data of every service as JSON Lines, for other programs.",
        discussion: """
            <service>.jsonl holds a line {"table": …, "row": {column: value, …}} for each row. Times are ISO 8601 in UTC, \
            bytes are base64. Secrets and unfiltered text are left out, and what was left out is told.
            """)

    @Argument(help: "A new folder.")
    var folder: String

    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let calls = try ServiceCalls(surroundings)
        let folder = DataFolder(path: surroundings.resolve(folder))
        try folder.make()
        let endings = try await calls.run(choice.services) { ["export", folder.file("\($0.rawValue).jsonl")] }
        surroundings.output.show(endings)
        try surroundings.output.conclude(endings)
    }
}
