internal import Domain

/// For a restore: the schema is put aside and dropped only when its successor is there.
extension PostgresDatabase {
    /// Where the old schema waits meanwhile.
    private var aside: String { "\(options.schema) before restore" }

    /// How many connections of this service there are beside our own one. Behind a pooler, those that it keeps open count
    /// as well.
    public func otherSessions() async throws -> Int {
        let name = "alpha-\(options.schema)"
        return try await read { connection in
            try connection.row(
                """
                SELECT count(*) AS number FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = ? AND pid <> pg_backend_pid()
                """, [.text(name)])?.integer("number") ?? 0
        }
    }

    /// The steps that the schema has; none when it is not there.
    public func schemaSteps() async throws -> [SchemaStep] {
        try await read { try $0.schemaSteps() }
    }

    /// Puts the schema aside, where it is there. What an earlier restore that was killed left aside comes back first.
    ///
    /// - Throws: ``DatabaseError`` `.conflict` when it holds data that may not go.
    public func putSchemaAside(replacing: Bool) async throws {
        let (schema, aside) = (options.schema, aside)
        try await longWrite(limit: Self.migrationLimit) { session in
            if try Self.isThere(aside, on: session) {
                guard try !Self.isThere(schema, on: session) else {
                    throw DatabaseError(
                        .conflict,
                        "a restore was interrupted: drop the schema \(aside.quotedName), or rename it to \(schema)")
                }
                try Self.rename(aside, to: schema, on: session)
            }
            guard try Self.isThere(schema, on: session) else { return }
            if !replacing, try session.holdsData() {
                throw DatabaseError(
                    .conflict, "the schema \(schema) holds data; give --replace to put the backup in its place")
            }
            try Self.rename(schema, to: aside, on: session)
        }
    }

    /// Ends a restore: what was put aside comes back, or goes for good.
    public func endRestore(succeeded: Bool) async throws {
        let (schema, aside) = (options.schema, aside)
        try await longWrite(limit: Self.migrationLimit) { session in
            if succeeded {
                if try Self.isThere(aside, on: session) { try Self.drop(aside, on: session) }
                // Rights are not part of a backup.
                try session.executeScript(Self.shutOut)
            } else {
                if try Self.isThere(schema, on: session) { try Self.drop(schema, on: session) }
                if try Self.isThere(aside, on: session) { try Self.rename(aside, to: schema, on: session) }
            }
        }
    }

    private static func isThere(_ schema: String, on session: PostgresSession) throws(DatabaseError) -> Bool {
        try session.row("SELECT 1 AS one FROM pg_namespace WHERE nspname = ?", [.text(schema)]) != nil
    }

    private static func drop(_ schema: String, on session: PostgresSession) throws(DatabaseError) {
        try session.executeScript("DROP SCHEMA \(schema.quotedName) CASCADE")
    }

    private static func rename(_ schema: String, to name: String, on session: PostgresSession) throws(DatabaseError) {
        try session.executeScript("ALTER SCHEMA \(schema.quotedName) RENAME TO \(name.quotedName)")
    }
}
