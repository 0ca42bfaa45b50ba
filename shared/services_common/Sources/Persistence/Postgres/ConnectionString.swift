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
}
