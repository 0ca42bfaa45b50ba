internal import FoundationEssentials

/// What is to be run, given what ran. Pure, so that its rules are tested without a database.
struct MigrationPlan: Sendable {
    /// A step that the database says was run.
    struct Applied: Sendable, Hashable {
        let component: String
        let number: Int
        let checksum: String
    }

    let pending: [Migration]

    /// - Throws: ``DatabaseError`` when the database is newer than `known`, or a step was altered.
    init(known: [Migration], applied: [Applied], dialect: SQLDialect) throws(DatabaseError) {
        let known = known.filter { $0.statements(dialect) != nil }
        var checksums: [String: String] = [:]
        for step in applied { checksums["\(step.component)/\(step.number)"] = step.checksum }
        // Components that this program does not have belong to another service that was given the same database.
        let components = Set(known.map(\.component))
        let knownKeys = Set(known.map { "\($0.component)/\($0.number)" })
        let own = applied.filter { components.contains($0.component) }.map { "\($0.component)/\($0.number)" }
        if let unknown = own.sorted().first(where: { !knownKeys.contains($0) }) {
            throw DatabaseError(
                .schemaTooNew,
                "the database was made by a newer version (migration \(unknown)); run that version or a later one"
            )
        }
        var pending: [Migration] = []
        for migration in known {
            switch checksums["\(migration.component)/\(migration.number)"] {
            case nil: pending.append(migration)
            case migration.checksum(dialect): break
            default:
                throw DatabaseError(
                    .schemaChanged,
                    "migration \(migration.component)/\(migration.number) was altered after it ran; restore its text"
                )
            }
        }
        self.pending = pending
    }
}

extension MigrationPlan {
    static func applied(on connection: any SQLConnection) throws(DatabaseError) -> [Applied] {
        var applied: [Applied] = []
        for row in try connection.rows("SELECT component, number, checksum FROM schema_migrations", []) {
            applied.append(
                Applied(
                    component: try row.text("component"), number: try row.integer("number"),
                    checksum: try row.text("checksum")))
        }
        return applied
    }

    /// Writes down that a step was run.
    static func note(_ migration: Migration, at time: Date, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.execute(
            "INSERT INTO schema_migrations (component, number, checksum, applied_at) VALUES (?, ?, ?, ?)",
            [
                .text(migration.component), .integer(migration.number), .text(migration.checksum(connection.dialect)),
                .instant(time),
            ])
    }
}
