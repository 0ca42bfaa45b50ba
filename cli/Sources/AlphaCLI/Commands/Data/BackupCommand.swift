package import ArgumentParser
internal import Settings

/// `alpha backup`
package struct BackupCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the data of every service into a folder.",
        discussion: """
            The services may run meanwhile; each one's data is of one moment. With PostgreSQL it takes pg_dump, and a \
            DATABASE_URL that leads to the server and not to a pooler in transaction mode.
            """)

    @Argument(help: "A new folder.")
    var folder: String

    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let calls = try ServiceCalls(surroundings)
        let folder = DataFolder(path: surroundings.resolve(folder))
        let ending = try Self.ending(AlphaSettings(surroundings))
        try folder.make()
        let endings = try await calls.run(choice.services) { service in
            ["backup", folder.file("\(service.rawValue).\(ending)"), "--json"]
        }
        let done = endings.filter(\.isDone)
        try folder.writeManifest(done.map { ($0.service, "\($0.service.rawValue).\(ending)", $0.output) })
        for service in done.map(\.service) {
            surroundings.output.result("\(service.rawValue): \(folder.file("\(service.rawValue).\(ending)"))")
        }
        try surroundings.output.conclude(endings)
    }

    private static func ending(_ settings: AlphaSettings) -> String {
        if case .postgres? = settings["DATABASE_URL"].flatMap(DatabaseLocation.init) { return "dump" }
        return "db"
    }
}
