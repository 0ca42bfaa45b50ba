internal import ArgumentParser
internal import Domain
internal import ServiceHost
internal import Settings

struct RestoreCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the data.",
        discussion: """
            The service must be stopped. The backup is checked first and brought to the schema of this program; the old data \
            goes only when the new one is whole. Jobs that were under way in the backup wait again.
            """)

    @Argument(help: "What 'backup' wrote, with its .json beside it.")
    var file: String

    @Flag(help: "Also when there is data, which is lost then.")
    var replace = false

    func run(_ operation: Operation) async throws {
        let restoration = Restoration(operation: operation, file: file, replacing: replace)
        let released = try await restoration.run(into: try operation.call.settings().database)
        let jobs = released == 0 ? "" : " Jobs that were under way, and wait again: \(released)."
        operation.output.result("Restored \(operation.name) from \(file).\(jobs)")
    }
}
