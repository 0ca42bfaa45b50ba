internal import Domain

/// One step of a schema. Once shipped it is never changed; a new one is appended.
public struct Migration: Sendable, Hashable {
    /// Whose tables these are, for instance `jobs`; steps are numbered within it.
    public let component: String
    /// From 1, without gaps.
    public let number: Int
    /// Why the step is there, in a sentence.
    public let why: String
    /// Statements for SQLite, separated by semicolons.
    public let sqlite: String

    public init(component: String, number: Int, why: String, sqlite: String) {
        self.component = component
        self.number = number
        self.why = why
        self.sqlite = sqlite
    }

    /// SHA-256 of the statements, in hexadecimal.
    func checksum(_ dialect: SQLDialect) -> String {
        TextDigest.sha256(sqlite)
    }
}
