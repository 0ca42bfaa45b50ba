import CoreTestKit
import Domain
import DurableJobs
import FoundationEssentials
import Logging
import NotionAPI
import Persistence
import ServicesTestKit

@testable import NotionService

/// The service's database as one of its processes has it, for one test.
struct Store: Sendable {
    let database: any Database
    let clock: ManualClock
    let ambient: Ambient

    var ledger: PublicationLedger {
        PublicationLedger(
            database: database, queue: JobQueue(database: database, ambient: ambient), ambient: ambient)
    }

    func pages(of connection: String = "a") -> PageRepository {
        PageRepository(
            connection: ConnectionName(token: Secret(connection), url: "https://notion.invalid"), database: database,
            ambient: ambient, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    static func use(_ kind: DatabaseUnderTest, _ test: @Sendable (Store) async throws -> Void) async throws {
        try await useTwo(kind) { store, _ in try await test(store) }
    }

    /// Two processes with one database and one time.
    static func useTwo(
        _ kind: DatabaseUnderTest, _ test: @Sendable (Store, Store) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await kind.use(migrations: NotionMigrations.all, ambient: ambient) { under in
            let other = try await under.openAgain()
            try await test(
                Store(database: under.database, clock: clock, ambient: ambient),
                Store(database: other, clock: clock, ambient: ambient))
            await other.close()
        }
    }

    /// The payloads of the jobs that wait, in no order.
    func waitingJobs() async throws -> Set<String> {
        try await database.read { connection in
            Set(
                try connection.rows("SELECT payload FROM jobs WHERE state = 'waiting'", []).map {
                    try $0.text("payload")
                })
        }
    }
}
