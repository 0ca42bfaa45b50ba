internal import CPostgreSQL
internal import Domain

/// A URL (`postgres://…`) or keywords, as libpq reads them.
enum ConnectionString {
    /// - Throws: ``DatabaseError`` `.failed` when libpq cannot read it. What libpq says of it can hold a piece of the
    ///   password, so it is not repeated.
    static func check(_ string: Secret) throws(DatabaseError) {
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(string.reveal(), &message)
        if let message { PQfreemem(message) }
        guard let options else {
            throw DatabaseError(
                .failed, "it is not a connection string; write special characters of the password as %XX")
        }
        PQconninfoFree(options)
    }
    /// What libpq's own programs read from their environment, so that no password stands among their arguments, which
    /// every user of the machine can see. What has no variable is left out.
    static func environment(_ string: Secret) throws(DatabaseError) -> [String: String] {
        guard let options = PQconninfoParse(string.reveal(), nil) else {
            throw DatabaseError(.failed, "it is not a connection string")
        }
        defer { PQconninfoFree(options) }
        var environment: [String: String] = [:]
        var option = options
        while option.pointee.keyword != nil {
            if let variable = option.pointee.envvar, let value = option.pointee.val {
                environment[String(cString: variable)] = String(cString: value)
            }
            option += 1
        }
        return environment
    }
}
