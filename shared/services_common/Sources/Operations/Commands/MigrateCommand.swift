internal import ArgumentParser
internal import Persistence
internal import ServiceHost

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Look at the schema of the database, or bring it up to date.",
        subcommands: [MigrateStatusCommand.self, MigrateUpCommand.self])
}

struct MigrateStatusCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "List the steps of the schema: applied, pending, altered or unknown.",
        discussion: """
            'altered': its text is not what it was when it ran; 'unknown': a newer program ran it. With one of these the \
            service does not start, and this ends with 1. Nothing is changed.
            """)

    @Flag(help: "Print a JSON array.")
    var json = false

    func run(_ operation: Operation) async throws {
        let states = try await DatabaseService.migrationStates(
            try operation.call.settings(), schema: operation.name, migrations: operation.service.migrations,
            ambient: operation.ambient)
        if json {
            try operation.output.json(states.map(Step.init))
        } else {
            var columns = Columns("COMPONENT", "NUMBER", "STATE", "WHY")
            for state in states {
                columns.add(state.component, "\(state.number)", state.standing.rawValue, state.why)
            }
            columns.lines.forEach(operation.output.result)
        }
        if states.contains(where: { $0.standing == .unknown }) {
            throw NotDone("The database was made by a newer version: run that version or a later one.")
        }
        if states.contains(where: { $0.standing == .altered }) {
            throw NotDone("A step was altered after it ran: run the program that it came with.")
        }
    }

    private struct Step: Encodable {
        let component: String
        let number: Int
        let state: String
        let why: String

        init(_ state: MigrationState) {
            self.component = state.component
            self.number = state.number
            self.state = state.standing.rawValue
            self.why = state.why
        }
    }
}

struct MigrateUpCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Bring the schema up to date, as the service does when it starts.",
        discussion: "Several may do it at the same time: one does, the others wait for it.")

    func run(_ operation: Operation) async throws {
        let migrations = operation.service.migrations
        try await operation.withDatabase(making: true) { store in
            let pending = try await store.database.migrationStates(migrations).filter { $0.standing == .pending }
            try await store.database.migrate(migrations)
            let done = pending.isEmpty ? "The schema is up to date." : "\(counted(pending.count, "step")) applied."
            operation.output.result(done)
        }
    }
}
