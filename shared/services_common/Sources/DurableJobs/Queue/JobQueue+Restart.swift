internal import Domain
internal import FoundationEssentials
internal import Persistence

extension JobQueue {
    /// A new lease, by which this place is known.
    func makeLease() -> UUID {
        let chance = ambient.makeUUID()
        return workplace?.lease(chance) ?? chance
    }

    /// Lets the leases of this place run out: their process is gone, since this one stands where it was. Should it still be
    /// finishing its work, its leases last longer than a usual one, and are left alone.
    ///
    /// - Parameter lease: the usual one.
    /// - Returns: how many there were.
    func endOwnLeases(_ kinds: [JobKind], ofAtMost lease: Duration) async throws -> Int {
        guard let workplace else { return 0 }
        let marks = Self.marks(kinds)
        let past = SQLValue.instant(ambient.now - 1)
        return try await database.write { connection in
            try connection.execute(
                """
                UPDATE jobs SET leased_until = ?
                WHERE kind IN (\(marks)) AND state = 'running' AND leased_until BETWEEN ? AND ?
                    AND CAST(lease AS text) LIKE ?
                """,
                [past] + kinds.map { .text($0.rawValue) }
                    + [past, .instant(ambient.now + lease.seconds), .text(workplace.pattern)])
        }
    }
}
