/// What went wrong in the database. It prints without values, SQL or connection strings.
public struct DatabaseError: Error, Sendable, Hashable {
    public enum Code: Sendable, Hashable {
        /// A unique or primary key stands in the way: somebody was first.
        case conflict
        /// Another constraint refused the change: an error of ours.
        case constraint
        /// Busy, locked, closing or not reachable: a later try can help.
        case unavailable
        /// No room on the disk: a later try can help once there is.
        case full
        /// Too many writes wait already.
        case overloaded
        /// The schema was made by a newer program.
        case schemaTooNew
        /// A migration was altered after it ran.
        case schemaChanged
        /// A row does not hold what this program expects.
        case unexpectedData
        /// The statement or the file is wrong.
        case failed
    }

    public let code: Code
    /// A phrase that is safe to log, without a full stop.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Whether the same call can succeed later.
    public var isTransient: Bool {
        switch code {
        case .unavailable, .full, .overloaded: true
        default: false
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    public var description: String { "database: \(reason)" }
}
