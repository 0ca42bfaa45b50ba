import CoreTestKit
import Domain
import FoundationEssentials
import NotionAPI
import Persistence
import ServicesTestKit
import Testing

@testable import NotionService

@Suite(.timeLimit(.minutes(2))) struct PublicationLedgerTests {
    private static let parent = NotionID(UUID())
    private static let page = NotionPage(
        id: NotionID(UUID()), title: "Weekly", url: "https://notion.invalid/p", parent: .workspace,
        createdTime: Date(timeIntervalSince1970: 0), lastEditedTime: Date(timeIntervalSince1970: 60))

    private static func content(_ markdown: String = "# Größe 🦊\0") -> Publication.Content {
        Publication.Content(
            title: "Weekly \"x\"", markdown: markdown, properties: ["Status": "Done, {really}"], hints: ["Client": "A"])
    }

    @discardableResult
    private static func submit(_ store: Store, _ content: Publication.Content = content()) async throws -> Publication {
        try await store.ledger.submit(content, meeting: "m", parent: parent)
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsSubmittedWaitsWithItsJob(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let first = try await Self.submit(store, Self.content("text"))
            let same = try await Self.submit(store, Self.content("text"))
            let other = try await Self.submit(store, Self.content("other"))

            #expect(first.content == Self.content("text") && first.state == .pending && !first.wasCreated)
            #expect(first.warnings == [] && first.written == [] && first.parent == Self.parent)
            #expect([first.version, same.version, other.version] == [1, 1, 2])
            #expect(try await store.ledger.publication(first.id) == other)
            #expect(try await store.waitingJobs() == ["\(first.id) 1", "\(first.id) 2"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aHoldNotesHowFarItHasCome(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let id = try await Self.submit(store).id
            let hold = try #require(try await PublicationHold.take(id, worker: UUID(), of: store.ledger))
            try await hold.begin(titled: "Weekly")
            #expect(try await store.ledger.publication(id)?.begunTitle == "Weekly")
            try await hold.note(page: Self.page)
            let insertion = Publication.Insertion(after: Self.page.id, others: [NotionID(UUID())])
            try await hold.begin(insertion)
            let begun = try await store.ledger.publication(id)
            #expect(begun?.insertion == insertion && begun?.page == Self.page.id && begun?.wasCreated == true)
            #expect(begun?.doubtfulUntil == store.clock.now + 15)

            let written = [Publication.Written(block: NotionID(UUID()), digest: "d")]
            try await hold.note(written: written)
            try await hold.note(waiting: "no right", status: 403, version: 1)
            let waiting = try await store.ledger.publication(id)
            #expect(waiting?.written == written && waiting?.insertion == nil && waiting?.doubtfulUntil == nil)
            #expect(waiting?.reason == "no right" && waiting?.problemStatus == 403)
            try await hold.note(waiting: "of an older version", status: nil, version: 0)
            #expect(try await store.ledger.publication(id)?.problemStatus == 403)

            try await hold.finish(1, warnings: ["one", "two, \"three\""])
            let done = try await store.ledger.publication(id)
            #expect(done?.state == .published && done?.content.markdown == "" && done?.reason == nil)
            #expect(done?.warnings == ["one", "two, \"three\""])
            try await hold.forgetPage()
            #expect(try await store.ledger.publication(id)?.written == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aNewerVersionIsNotDoneWithAnOlderOne(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let id = try await Self.submit(store).id
            let hold = try #require(try await PublicationHold.take(id, worker: UUID(), of: store.ledger))
            try await Self.submit(store, Self.content("newer"))
            try await hold.finish(1, warnings: [])
            let now = store.clock.now
            try await store.database.write { connection in
                try PublicationLedger.fail(id, version: 1, status: 400, reason: "no", at: now, on: connection)
            }

            let stored = try await store.ledger.publication(id)
            #expect(stored?.state == .pending && stored?.content.markdown == "newer")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aLostHoldNotesNothing(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let id = try await Self.submit(store).id
            let first = try #require(try await PublicationHold.take(id, worker: UUID(), of: store.ledger))
            #expect(try await PublicationHold.take(id, worker: UUID(), of: store.ledger) == nil)
            store.clock.advance(by: .seconds(31))
            let second = try #require(try await PublicationHold.take(id, worker: UUID(), of: store.ledger))

            await #expect(throws: PublicationHold.Lost.self) { try await first.finish(1, warnings: []) }
            try await first.leave()
            try await second.finish(1, warnings: [])
            try await second.leave()
            #expect(try await PublicationHold.take(id, worker: UUID(), of: store.ledger) != nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func ofManyWorkersOfTwoProcessesOneHasTheHold(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            let id = try await Self.submit(store).id
            let taken = try await withThrowingTaskGroup { group in
                for number in 0..<20 {
                    let ledger = number % 2 == 0 ? store.ledger : other.ledger
                    group.addTask { try await PublicationHold.take(id, worker: UUID(), of: ledger) != nil ? 1 : 0 }
                }
                return try await group.reduce(0, +)
            }
            #expect(taken == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func everyContentOfTwoProcessesIsAVersionWithItsJob(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            let versions = try await withThrowingTaskGroup { group in
                for number in 0..<20 {
                    let store = number % 2 == 0 ? store : other
                    group.addTask { try await Self.submit(store, Self.content("\(number)")).version }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(versions == Set(1...20))
            #expect(try await store.waitingJobs().count == 20)
        }
    }
}
