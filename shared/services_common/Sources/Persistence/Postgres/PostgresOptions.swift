public import Domain

/// How a service uses a PostgreSQL server.
public struct PostgresOptions: Sendable {
    /// The schema that holds everything of this service; several services can share a database.
    public let schema: String
    /// The most connections of this process. Supabase's poolers are shared by all that connect, so keep it small.
    public let poolSize: Int
    /// The most calls that wait for a connection; more are refused at once.
    public let maxWaiting: Int
    /// How long a call waits for a connection, reconnecting included.
    public let acquireLimit: Duration
    /// How long one statement may take before the server ends it.
    public let statementLimit: Duration
    /// The wait between attempts to connect.
    public let backoff: Backoff

    public init(
        schema: String, poolSize: Int = 5, maxWaiting: Int = 2_000, acquireLimit: Duration = .seconds(3),
        statementLimit: Duration = .seconds(15),
        backoff: Backoff = Backoff(first: .milliseconds(50), longest: .seconds(1))
    ) {
        self.schema = schema
        self.poolSize = poolSize
        self.maxWaiting = maxWaiting
        self.acquireLimit = acquireLimit
        self.statementLimit = statementLimit
        self.backoff = backoff
    }

    /// The schema's name as an identifier in SQL.
    var quotedSchema: String { "\"\(schema.replacing("\"", with: "\"\""))\"" }
}
