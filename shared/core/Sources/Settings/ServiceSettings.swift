public import Domain
public import FoundationEssentials

/// What every service reads at its start.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `<NAME>_PORT`, `PORT` | TCP port | the service's own | no |
/// | `HOST` | address to bind | `127.0.0.1` | no |
/// | `DATABASE_URL` | `sqlite:PATH`, `postgres://…` | `sqlite:./data/<name>.db` | its password |
/// | `DATABASE_POOL_SIZE` | connections to PostgreSQL, 1 to 100 | 5 | no |
/// | `ALPHA_API_TOKEN` | text | none | yes |
/// | `ALPHA_TIMEZONE` | IANA zone | `UTC` | no |
/// | `LOG_LEVEL` | level | `info` | no |
/// | `LOG_FORMAT` | `json`, `text` | `json`, `text` on a terminal | no |
public struct ServiceSettings: Sendable {
    public let host: String
    /// 0 lets the system choose a free port.
    public let port: Int
    public let database: DatabaseLocation
    /// The most connections to PostgreSQL.
    public let databasePoolSize: Int
    /// The schema in PostgreSQL; nil for the service's own, which bears its name.
    public let databaseSchema: String?
    public let apiToken: Secret?
    public let timeZone: TimeZone
    public let log: LogSettings

    /// Names this process among those of the installation, the same after a restart; nil where the system chooses the port.
    public var place: String? { port == 0 ? nil : "\(ProcessInfo.processInfo.hostName) \(host):\(port)" }

    public init(
        host: String = "127.0.0.1", port: Int, database: DatabaseLocation, databasePoolSize: Int = 5,
        databaseSchema: String? = nil,
        apiToken: Secret? = nil, timeZone: TimeZone = .gmt, log: LogSettings = LogSettings()
    ) {
        self.host = host
        self.port = port
        self.database = database
        self.databasePoolSize = databasePoolSize
        self.databaseSchema = databaseSchema
        self.apiToken = apiToken
        self.timeZone = timeZone
        self.log = log
    }

    /// Reads the settings of the service `name`; problems are noted in `reader`.
    ///
    /// - Parameters:
    ///   - name: `transcript`, `linear` and so on; the variable of its port is `<NAME>_PORT`.
    ///   - defaultPort: contract section 1.
    public init(name: String, defaultPort: Int, reader: inout SettingsReader) {
        let portVariable = reader.text("\(name.uppercased())_PORT") == nil ? "PORT" : "\(name.uppercased())_PORT"
        self.port = reader.integer(portVariable, default: defaultPort, in: 0...65_535)
        self.host = reader.text("HOST") ?? "127.0.0.1"
        self.database = reader.value(
            "DATABASE_URL", default: .sqlite(path: "./data/\(name).db"),
            mend: "Give sqlite:PATH or postgres://user:password@host:port/database", parse: DatabaseLocation.init
        )
        self.databasePoolSize = reader.integer("DATABASE_POOL_SIZE", default: 5, in: 1...100)
        self.databaseSchema = nil
        self.apiToken = reader.text("ALPHA_API_TOKEN").map(Secret.init)
        self.timeZone = reader.value(
            "ALPHA_TIMEZONE", default: .gmt, mend: "Give a zone such as Europe/Vienna or UTC"
        ) { TimeZone(identifier: $0) }
        self.log = LogSettings(reader: &reader)
        if apiToken == nil, !Loopback.isLoopback(host) {
            reader.note(
                "ALPHA_API_TOKEN", problem: "is not set, and HOST is reachable from outside",
                mend: "Set a long random token, or HOST=127.0.0.1"
            )
        }
    }
}
