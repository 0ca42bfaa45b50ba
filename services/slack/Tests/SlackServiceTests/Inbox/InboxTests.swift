import CoreTestKit
import Domain
import DurableJobs
import Persistence
import ServicesTestKit
import Testing

@testable import SlackService

struct InboxTests {
    @Test(arguments: DatabaseUnderTest.all)
    func whatComesTwiceIsStoredOnce(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            #expect(try await store.inbox.accept(.event, keys: ["event:1", "happening:a"], body: [1]))
            #expect(try await !store.inbox.accept(.event, keys: ["event:1", "happening:a"], body: [1]))

            #expect(try await store.count("inbox") == 1)
            #expect(try await store.count("jobs") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func oneHappeningUnderAnotherIdIsTheSame(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.inbox.accept(.event, keys: ["event:1", "happening:a"], body: [1])
            #expect(try await !store.inbox.accept(.event, keys: ["event:2", "happening:a"], body: [1]))

            #expect(try await store.count("inbox_keys") == 2)
            #expect(try await store.count("jobs") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func manyDeliveriesAtTheSameTimeAreOne(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            let stored = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<40 {
                    let inbox = number % 2 == 0 ? store.inbox : other.inbox
                    group.addTask { try await inbox.accept(.command, keys: ["command:1"], body: [1]) }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }

            #expect(stored == 1)
            #expect(try await store.count("jobs") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasAnsweredIsErasedAndStillKnown(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.inbox.accept(.command, keys: ["command:1"], body: Array("text=secret".utf8))
            let id = try #require(try await store.onlyItem())
            try await store.database.write { connection in
                try Inbox.end(id, answered: true, at: store.ambient.now, on: connection)
            }

            #expect(try await store.inbox.item(id) == nil)
            #expect(try await !store.inbox.accept(.command, keys: ["command:1"], body: [1]))
            #expect(try await store.count("inbox WHERE body IS NOT NULL") == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func identifiersAreForgottenAfterThreeDaysAndWhatWaitsIsNot(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.inbox.accept(.command, keys: ["command:1"], body: [1])
            store.clock.advance(by: .seconds(4 * 86_400))
            _ = try await store.inbox.forgetOld()

            #expect(try await store.count("inbox_keys") == 0)
            #expect(try await store.count("inbox") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatTheAskerSawIsKeptForTheNextTry(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.inbox.accept(.command, keys: ["command:1"], body: [1])
            let id = try #require(try await store.onlyItem())
            try await store.inbox.note(Shown(isWorking: true), of: id)

            #expect(try await store.inbox.item(id)?.shown == Shown(isWorking: true))
        }
    }
}

extension Store {
    func onlyItem() async throws -> InboxID? {
        try await database.read { try $0.row("SELECT id FROM inbox", [])?.id("id") }
    }
}
