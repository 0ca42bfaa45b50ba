internal import Domain

extension PostgresDatabase {
    /// How long a step of a migration may take, and how long another replica's migration is waited for.
    static let migrationLimit: Duration = .seconds(600)

    public func migrate(_ migrations: [Migration]) async throws {
        let now = ambient.now
        let schema = options.schema
        let quoted = options.quotedSchema
        try await longWrite(limit: Self.migrationLimit) { session in
            // One replica at a time; the others then find that nothing is left to do.
            try session.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended('alpha migrations ' || CAST(? AS text), 0))",
                [.text(schema)])
            if try session.row("SELECT 1 AS one FROM pg_namespace WHERE nspname = ?", [.text(schema)]) == nil {
                try session.executeScript("CREATE SCHEMA \(quoted)")
            }
            try session.executeScript(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    component text NOT NULL, number integer NOT NULL, checksum text NOT NULL,
                    applied_at timestamptz NOT NULL, PRIMARY KEY (component, number)
                )
                """)
            let applied = try MigrationPlan.applied(on: session)
            let pending = try MigrationPlan(known: migrations, applied: applied, dialect: .postgres).pending
            for migration in pending {
                try session.executeScript(migration.postgres ?? "")
                try MigrationPlan.note(migration, at: now, on: session)
            }
            if !pending.isEmpty { try session.executeScript(Self.shutOut) }
        }
    }

    public func migrationStates(_ migrations: [Migration]) async throws -> [MigrationState] {
        let schema = options.schema
        return try await read { connection in
            let isThere = try connection.row(
                "SELECT 1 AS one FROM pg_tables WHERE schemaname = ? AND tablename = 'schema_migrations'",
                [.text(schema)])
            let applied = isThere == nil ? [] : try MigrationPlan.applied(on: connection)
            return MigrationState.all(of: migrations, applied: applied, dialect: .postgres)
        }
    }

    /// Every table has row level security without a policy, and Supabase's public roles have no right to anything: what
    /// the owner does not give, nobody has. Plain PostgreSQL does not have these roles.
    ///
    /// - SeeAlso: Supabase, "Row Level Security".
    static let shutOut =
        """
        DO $$
        DECLARE
            one record;
            role_name text;
        BEGIN
            FOR one IN
                SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
            LOOP
                EXECUTE 'ALTER TABLE ' || one.name || ' ENABLE ROW LEVEL SECURITY';
            END LOOP;
            FOR role_name IN
                SELECT 'PUBLIC' UNION ALL
                SELECT quote_ident(rolname) FROM pg_roles WHERE rolname IN ('anon', 'authenticated')
            LOOP
                EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %s', current_schema(), role_name);
                EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %s', current_schema(), role_name);
                EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %s', current_schema(), role_name);
                EXECUTE format('REVOKE ALL ON ALL ROUTINES IN SCHEMA %I FROM %s', current_schema(), role_name);
                EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON TABLES FROM %s', current_schema(), role_name);
            END LOOP;
        END
        $$
        """
}
