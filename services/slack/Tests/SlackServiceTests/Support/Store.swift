import CoreTestKit
import Domain
import DurableJobs
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

    static func use(_ test: @Sendable (Store) async throws -> Void) async throws {
        let clock = ManualClock()
        let ambient = Ambient.manual(clock: clock)
        try await DatabaseUnderTest.sqlite.use(migrations: SlackMigrations.all, ambient: ambient) { under in
            try await test(
                Store(
                    database: under.database, queue: JobQueue(database: under.database, ambient: ambient),
                    ambient: ambient, clock: clock))
        }
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { connection in
            try connection.row("SELECT count(*) AS number FROM \(table)", [])?.integer("number") ?? 0
        }
    }
}
