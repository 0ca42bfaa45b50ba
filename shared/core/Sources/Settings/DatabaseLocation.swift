public import Domain

/// Where a service keeps its data: a SQLite file, or a PostgreSQL server.
public enum DatabaseLocation: Sendable, Hashable {
    /// Path of the file, relative to the working directory or absolute.
    case sqlite(path: String)
    /// A libpq connection string, with its password.
    case postgres(connection: Secret)

    /// Reads `sqlite:PATH` or `postgres://…`; nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty else { return nil }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(connection: Secret(text))
        } else {
            return nil
        }
    }
}

extension DatabaseLocation: CustomStringConvertible {
    public var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres: "postgres"
        }
    }
}
