package import ArgumentParser

/// `alpha migrate`
package struct MigrateCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Look at the schemas of the databases, or bring them up to date.",
        discussion: "A service brings its own up to date when it starts; 'up' does the same without serving.",
        subcommands: [MigrateStatusCommand.self, MigrateUpCommand.self])

    package init() {}
}

/// `alpha migrate status`
package struct MigrateStatusCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "status", abstract: "List the steps of each schema: applied, pending, altered or unknown.",
        discussion: "Ends with 1 when a database is newer than its program, or a step was altered. Nothing is changed.")

    @OptionGroup var choice: ServiceChoice

    @Flag(help: "Print a JSON object with an array for each service.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let words = ["migrate", "status"] + (json ? ["--json"] : [])
        let endings = try await ServiceCalls(surroundings).run(choice.services) { _ in words }
        if json { surroundings.output.showJSON(endings) } else { surroundings.output.show(endings) }
        try surroundings.output.conclude(endings)
    }
}

/// `alpha migrate up`
package struct MigrateUpCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Bring the schemas up to date.")

    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let endings = try await ServiceCalls(surroundings).run(choice.services) { _ in ["migrate", "up"] }
        surroundings.output.show(endings)
        try surroundings.output.conclude(endings)
    }
}
