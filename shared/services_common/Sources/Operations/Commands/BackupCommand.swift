internal import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import ServiceHost
internal import Settings

struct BackupCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write all data, as it stands at one moment, into a file.",
        discussion: """
            The service may run meanwhile. Beside FILE comes FILE.json, which belongs to it. Both can be read by you alone. \
            With PostgreSQL it takes pg_dump, and a DATABASE_URL that leads to the server and not to a pooler in \
            transaction mode.
            """)

    @Argument(help: "A file that is not there yet.")
    var file: String

    @Flag(help: "Print what is known of the backup as JSON.")
    var json = false

    func run(_ operation: Operation) async throws {
        let draft = try Draft(for: file, id: operation.ambient.makeUUID())
        defer { draft.drop() }
        let location = try operation.call.settings().database
        let (form, steps) = try await operation.withDatabase { store in
            try await Self.write(store.database, location: location, schema: operation.name, to: draft.path)
        }
        let digest = try FileDigest(of: draft.path)
        let record = BackupRecord(
            service: operation.name, database: form, madeAt: operation.ambient.now, bytes: digest.bytes,
            sha256: digest.sha256, steps: steps)
        try record.write(beside: file)
        try draft.publish()
        if json { return try operation.output.json(record) }
        operation.output.result("\(file): \(digest.bytes) bytes, SHA-256 \(digest.sha256).")
    }

    private static func write(
        _ database: any Database, location: DatabaseLocation, schema: String, to path: String
    ) async throws -> (BackupRecord.Form, [SchemaStep]) {
        if let database = database as? SQLiteDatabase { return (.sqlite, try await database.copy(to: path)) }
        guard let database = database as? PostgresDatabase, case .postgres(let connection) = location else {
            throw NotDone("This kind of database cannot be backed up.")
        }
        let steps = try await database.schemaSteps()
        guard !steps.isEmpty else {
            throw NotDone("There is no schema \(schema): the service makes it when it starts.")
        }
        try await PostgresTools(connection, schema: schema).save(to: path)
        return (.postgres, steps)
    }
}
