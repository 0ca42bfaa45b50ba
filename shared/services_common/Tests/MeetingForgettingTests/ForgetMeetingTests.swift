import CoreTestKit
import Domain
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs
@testable import MeetingForgetting

@Suite(.timeLimit(.minutes(2)))
struct ForgetMeetingTests {
    private static let meeting = MeetingID(.derived(from: "meeting"))
    private static let other = MeetingID(.derived(from: "other meeting"))
    private static let words = Migration(
        component: "words", number: 1, why: "A service keeps words of meetings.",
        sqlite: "CREATE TABLE words (meeting_id TEXT NOT NULL, text TEXT NOT NULL) STRICT",
        postgres: "CREATE TABLE words (meeting_id uuid NOT NULL, text text NOT NULL)")

    /// A service that keeps words.
    private struct Keeper: Sendable {
        let under: OpenDatabase
        let clock: ManualClock
        let ambient: Ambient

        var database: any Database { under.database }

        var forgetting: ForgetMeeting {
            ForgetMeeting(
                database: database, queue: JobQueue(database: database, ambient: ambient), ambient: ambient
            ) { meeting, _, connection in
                try connection.execute("DELETE FROM words WHERE meeting_id = ?", [.id(meeting)])
            }
        }

        /// - Returns: whether it was stored.
        func keep(_ text: String, of meetings: [MeetingID]) async throws -> Bool {
            return try await database.write { connection in
                guard try ForgottenMeetings.areKept(meetings, on: connection) else { return false }
                for meeting in meetings {
                    try connection.execute(
                        "INSERT INTO words (meeting_id, text) VALUES (?, ?)", [.id(meeting), .text(text)])
                }
                return true
            }
        }

        func count(_ table: String) async throws -> Int {
            try await database.read { connection in
                try connection.row("SELECT count(*) AS number FROM \(table)", [])?.integer("number") ?? 0
            }
        }
    }

    private static func use(
        _ kind: DatabaseUnderTest, _ test: @Sendable (Keeper) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let ambient = Ambient.manual(clock: clock)
        try await kind.use(
            migrations: JobsMigrations.all + ForgettingMigrations.all + [words], ambient: ambient
        ) { under in
            try await test(Keeper(under: under, clock: clock, ambient: ambient))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsForgottenIsGoneAndOthersStay(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { keeper in
            _ = try await keeper.keep("quokka", of: [Self.meeting])
            _ = try await keeper.keep("numbat", of: [Self.other])

            try await keeper.forgetting.forget(Self.meeting)
            try await keeper.forgetting.forget(Self.meeting)

            #expect(try await keeper.count("words") == 1)
            #expect(try await keeper.count("jobs WHERE kind = 'drop-traces'") == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatComesAfterwardsIsNotStored(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { keeper in
            try await keeper.forgetting.forget(Self.meeting)

            #expect(try await !keeper.keep("quokka", of: [Self.other, Self.meeting]))
            #expect(try await keeper.keep("numbat", of: [Self.other]))
            #expect(try await keeper.count("words") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasForgottenIsKnownForAWeek(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { keeper in
            try await keeper.forgetting.forget(Self.meeting)
            keeper.clock.advance(by: .seconds(6 * 86_400))
            try await keeper.forgetting.forget(Self.other)
            #expect(try await keeper.count("forgotten_meetings") == 2)

            keeper.clock.advance(by: .seconds(2 * 86_400))
            try await keeper.forgetting.forget(Self.other)
            #expect(try await keeper.count("forgotten_meetings") == 1)
        }
    }

    @Test func theWordsAreGoneFromTheFiles() async throws {
        try await Self.use(.sqlite) { keeper in
            _ = try await keeper.keep("quokka", of: [Self.meeting])
            try await keeper.forgetting.forget(Self.meeting)
            #expect(try keeper.under.storedBytes().contains(Array("quokka".utf8)), "the log has it until it is dropped")

            let traces = DropTraces(database: keeper.database)
            let queue = JobQueue(database: keeper.database, ambient: keeper.ambient)
            try await traces.run(
                try #require(try await queue.lease([traces.kind: 1], atMost: 1, for: .seconds(10)).first))

            #expect(try !keeper.under.storedBytes().contains(Array("quokka".utf8)))
        }
    }
}
