extension PostgresDatabase {
    private static let vacuumLimit: Duration = .seconds(120)

    /// Frees the rows that were deleted, so that their pages are used again. PostgreSQL does not overwrite them before, and
    /// its write-ahead log keeps them until it is recycled (docs/operations.md).
    public func dropTraces() async throws {
        let schema = options.schema
        let tables = try await read { connection in
            try connection.rows(
                """
                SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
                WHERE schemaname = ? AND n_dead_tup > 0 ORDER BY relname
                """, [.text(schema)]
            ).map { try $0.text("name") }
        }
        guard !tables.isEmpty else { return }
        try await again { [pool] in
            try await pool.withLink { link in
                try await link.maintain("VACUUM \(tables.joined(separator: ", "))", limit: Self.vacuumLimit)
            }
        }
    }
}
