import CoreTestKit
import Domain
import DurableJobs
import FoundationEssentials
import Persistence
import ServicesTestKit
import SlackAPI

@testable import SlackService

/// The service's database with its queue, for one test.
struct Store: Sendable {
    let database: any Database
    let queue: JobQueue
    let ambient: Ambient
    let clock: ManualClock

    var inbox: Inbox { Inbox(database: database, queue: queue, ambient: ambient) }
    var replies: ReplyRepository { ReplyRepository(database: database, queue: queue, ambient: ambient) }
    var decisions: DecisionRepository { DecisionRepository(database: database, ambient: ambient) }

    static func use(_ kind: DatabaseUnderTest, _ test: @Sendable (Store) async throws -> Void) async throws {
        let clock = ManualClock()
        let ambient = Ambient.manual(clock: clock)
        try await kind.use(migrations: SlackMigrations.all, ambient: ambient) { under in
            try await test(Store(under.database, ambient, clock))
        }
    }

    /// Two processes with one database and one time.
    static func useTwo(
        _ kind: DatabaseUnderTest, _ test: @Sendable (Store, Store) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await kind.use(migrations: SlackMigrations.all, ambient: ambient) { under in
            let other = try await under.openAgain()
            try await test(Store(under.database, ambient, clock), Store(other, ambient, clock))
            await other.close()
        }
    }

    private init(_ database: any Database, _ ambient: Ambient, _ clock: ManualClock) {
        self.database = database
        self.queue = JobQueue(database: database, ambient: ambient)
        self.ambient = ambient
        self.clock = clock
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { connection in
            try connection.row("SELECT count(*) AS number FROM \(table)", [])?.integer("number") ?? 0
        }
    }
}
