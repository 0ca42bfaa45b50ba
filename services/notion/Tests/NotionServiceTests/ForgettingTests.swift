import CoreTestKit
import Domain
import DurableJobs
import FoundationEssentials
import HTTPTypes
import MeetingForgetting
import NotionAPI
import Persistence
import ServiceHost
import ServicesTestKit
import Testing

@testable import NotionService

@Suite(.timeLimit(.minutes(2)))
struct ForgettingTests {
    private static let meeting = MeetingID(.derived(from: "meeting"))
    private static let parent = NotionID(.derived(from: "parent"))
    private static let content = Publication.Content(
        title: "Feed the numbat", markdown: "The quokka", properties: ["Who": "bilby"], hints: ["Date": "potoroo"])

    /// The ledger over a database of its own.
    private struct Bench: Sendable {
        let under: OpenDatabase
        let ledger: PublicationLedger
        let ambient: Ambient

        var forgetting: ForgetMeeting {
            ForgetMeeting(
                database: under.database, queue: ledger.queue, ambient: ambient, erase: PublicationLedger.forget)
        }

        func submit(_ meeting: MeetingID? = ForgettingTests.meeting) async throws -> Publication {
            try await ledger.submit(
                ForgettingTests.content, meeting: meeting?.description, parent: ForgettingTests.parent)
        }

        func hold(_ id: PublicationID) async throws -> PublicationHold {
            try #require(try await PublicationHold.take(id, worker: ambient.makeUUID(), of: ledger))
        }
    }

    private static func use(
        _ kind: DatabaseUnderTest, _ test: @Sendable (Bench) async throws -> Void
    ) async throws {
        let ambient = Ambient.manual()
        try await kind.use(migrations: NotionMigrations.all, ambient: ambient) { under in
            let queue = JobQueue(database: under.database, ambient: ambient)
            let ledger = PublicationLedger(database: under.database, queue: queue, ambient: ambient)
            try await test(Bench(under: under, ledger: ledger, ambient: ambient))
        }
    }

    private static func words(in bench: Bench) async throws -> [String] {
        try await bench.under.database.dropTraces()
        var found: [String] = []
        for word in ["numbat", "quokka", "bilby", "potoroo"] where try await bench.under.holds(word) {
            found.append(word)
        }
        return found
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theWordsOfWhatWaitsAreErasedAndItIsNotPublished(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { bench in
            let publication = try await bench.submit()
            #expect(try await Self.words(in: bench).count == 4)

            try await bench.forgetting.forget(Self.meeting)

            let words = try await Self.words(in: bench)
            #expect(words.isEmpty, "\(words)")
            let kept = try await bench.ledger.publication(publication.id)
            #expect(kept?.state == .failed && kept?.problemStatus == 404)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whoWritesItJustThenNotesNothing(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { bench in
            let hold = try await bench.hold(try await bench.submit().id)
            try await hold.begin(titled: Self.content.title)

            try await bench.forgetting.forget(Self.meeting)

            await #expect(throws: PublicationHold.Lost.self) { try await hold.begin(titled: Self.content.title) }
            await #expect(throws: PublicationHold.Lost.self) { try await hold.finish(1, warnings: ["the numbat"]) }
            #expect(try await Self.words(in: bench).isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func nothingMoreIsPublishedOfADeletedMeeting(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { bench in
            try await bench.forgetting.forget(Self.meeting)

            let problem = await #expect(throws: Problem.self) { try await bench.submit() }
            #expect(problem?.status == .notFound)
            #expect(try await Self.words(in: bench).isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsOfAnotherMeetingOrOfNoneStays(_ kind: DatabaseUnderTest) async throws {
        try await Self.use(kind) { bench in
            let other = try await bench.submit(MeetingID(.derived(from: "other")))
            let none = try await bench.submit(nil)

            try await bench.forgetting.forget(Self.meeting)

            for id in [other.id, none.id] {
                #expect(try await bench.ledger.publication(id)?.content.title == Self.content.title)
            }
        }
    }
}
