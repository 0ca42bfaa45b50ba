internal import Domain

/// One step of a schema. Once shipped it is never changed; a new one is appended.
public struct Migration: Sendable, Hashable {
    /// Whose tables these are, for instance `jobs`; steps are numbered within it.
    public let component: String
    /// From 1, without gaps.
    public let number: Int
    /// Why the step is there, in a sentence.
    public let why: String
    /// Statements for SQLite, separated by semicolons; nil where there is nothing to do.
    public let sqlite: String?
    /// Statements for PostgreSQL; nil where there is nothing to do.
    public let postgres: String?

    public init(component: String, number: Int, why: String, sqlite: String? = nil, postgres: String? = nil) {
        self.component = component
        self.number = number
        self.why = why
        self.sqlite = sqlite
        self.postgres = postgres
    }

    /// The statements for a database; nil where the step does not concern it.
    func statements(_ dialect: SQLDialect) -> String? {
        switch dialect {
        case .sqlite: sqlite
        case .postgres: postgres
        }
    }

    /// SHA-256 of the statements, in hexadecimal.
    func checksum(_ dialect: SQLDialect) -> String {
        TextDigest.sha256(statements(dialect) ?? "")
    }
}
