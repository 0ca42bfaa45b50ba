package import ArgumentParser

/// `alpha restore`
package struct RestoreCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put what 'alpha backup' wrote in the place of the data.",
        discussion: """
            The services must be stopped. Each backup is checked first and brought to the schema of its program; the old \
            data goes only when the new one is whole. Jobs that were under way in the backup wait again.
            """)

    @Argument(help: "The folder of the backup.")
    var folder: String

    @Flag(help: "Also where there is data, which is lost then.")
    var replace = false

    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let calls = try ServiceCalls(surroundings)
        let folder = DataFolder(path: surroundings.resolve(folder))
        let files = try folder.files()
        let services = choice.services.filter { files[$0] != nil }
        guard !services.isEmpty else { throw CommandFailure.refused("Nothing of that is in \(folder.path).") }
        let fleet = Fleet(surroundings)
        for service in services {
            if case .running = fleet.standing(service.program) {
                throw CommandFailure.refused("\(service.rawValue) runs: alpha down first.")
            }
        }
        let endings = try await calls.run(services) { service in
            ["restore", folder.file(files[service] ?? "")] + (replace ? ["--replace"] : [])
        }
        surroundings.output.show(endings)
        try surroundings.output.conclude(endings)
    }
}
