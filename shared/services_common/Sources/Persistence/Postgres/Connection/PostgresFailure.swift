/// A failure of a connection or a statement, with what is to be done about it.
struct PostgresFailure: Error {
    enum Remedy: Hashable {
        /// The transaction lost against another one: run it again.
        case runAgain
        /// The connection is gone, and nothing was committed on it: run the transaction again on another.
        case reconnect
        /// Tell the caller.
        case none
    }

    let error: DatabaseError
    let remedy: Remedy

    init(_ error: DatabaseError, remedy: Remedy = .none) {
        self.error = error
        self.remedy = remedy
    }

    /// The connection was lost.
    static let disconnected = PostgresFailure(
        DatabaseError(.unavailable, "the connection to PostgreSQL was lost"), remedy: .reconnect)

    /// What the server said of a statement.
    ///
    /// Its message can quote values, so only the code and the name of a constraint are kept.
    ///
    /// - Parameters:
    ///   - state: the SQLSTATE, of five characters.
    ///   - constraint: the constraint that refused the change.
    /// - SeeAlso: PostgreSQL documentation, "PostgreSQL Error Codes".
    init(state: String, constraint: String?) {
        let name = constraint ?? "a constraint"
        switch state {
        case "23505": self.init(DatabaseError(.conflict, "\(name) stands in the way"))
        case "40001", "40P01", "55P03":
            self.init(DatabaseError(.unavailable, "another transaction stood in the way"), remedy: .runAgain)
        case "57014": self.init(DatabaseError(.unavailable, "a statement took longer than it may"))
        case "53100": self.init(DatabaseError(.full, "the disk is full"))
        case "53300": self.init(DatabaseError(.unavailable, "PostgreSQL has no connection left"), remedy: .reconnect)
        case "57P01", "57P02", "57P03", "25P03", "08000", "08003", "08006":
            self.init(DatabaseError(.unavailable, "PostgreSQL ended the connection"), remedy: .reconnect)
        case "25006": self.init(DatabaseError(.unavailable, "PostgreSQL takes no changes at the moment"))
        case "42501": self.init(DatabaseError(.failed, "the role of DATABASE_URL lacks a right (SQLSTATE 42501)"))
        case let state where state.hasPrefix("23"): self.init(DatabaseError(.constraint, "\(name) refused the change"))
        case let state where state.hasPrefix("22"):
            self.init(DatabaseError(.constraint, "a value does not fit its column (SQLSTATE \(state))"))
        case let state where state.hasPrefix("53") || state.hasPrefix("58"):
            self.init(DatabaseError(.unavailable, "PostgreSQL lacks a resource (SQLSTATE \(state))"))
        default: self.init(DatabaseError(.failed, "PostgreSQL refused the statement (SQLSTATE \(state))"))
        }
    }

    /// What libpq said when it could not connect. Its words can hold parts of the connection string, so only the server's
    /// own, and the kind of what went wrong, are kept.
    static func connecting(_ message: String) -> DatabaseError {
        if let fatal = message.firstRange(of: "FATAL:") {
            let words = message[fatal.upperBound...].prefix { !$0.isNewline }
            return DatabaseError(.unavailable, "PostgreSQL says:\(words)")
        }
        let kinds = [
            ("certificate", "TLS could not be set up as sslmode and sslrootcert say"),
            ("SSL", "TLS could not be set up as sslmode and sslrootcert say"),
            ("sslmode", "sslmode is not one that libpq knows"),
            ("invalid", "it is not a connection string; write special characters of the password as %XX"),
            ("translate host name", "the host's name is not known"),
            ("refused", "nothing answers at that host and port"),
            ("No such file", "nothing answers at that socket"),
            ("authentication", "the server refused the role or its password"),
        ]
        let reason = kinds.first { message.contains($0.0) }?.1
        return DatabaseError(.unavailable, reason ?? "PostgreSQL cannot be reached")
    }
}
