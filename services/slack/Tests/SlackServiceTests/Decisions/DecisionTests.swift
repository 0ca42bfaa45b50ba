import CoreTestKit
import Domain
import DurableJobs
import Persistence
import ServicesTestKit
import SlackAPI
import Testing

@testable import SlackService

struct DecisionTests {
    private static let team = SlackTeamID(checked: "T1")
    private static let asker = SlackUserID(checked: "U1")
    private static let other = SlackUserID(checked: "U2")
    private static let id = DecisionID(.derived(from: "decision"))

    private static func open(_ store: Store) async throws {
        try await store.database.write { connection in
            try store.decisions.open(id, .tickets, of: asker, in: team, content: ["a"], on: connection)
        }
    }

    private static func taker(_ name: String) -> InboxID { InboxID(.derived(from: name)) }

    private static func take(_ store: Store, _ verdict: Verdict, by user: SlackUserID = asker, _ name: String)
        async throws
        -> Taken
    {
        try await store.decisions.take(id, .tickets, as: verdict, by: user, in: team, taker: taker(name))
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theFirstClickDecidesAndTheSecondIsTold(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)

            #expect(try await Self.take(store, .accepted, "first") == .yours("[\"a\"]"))
            #expect(try await Self.take(store, .accepted, "second") == .accepted)
            #expect(try await Self.take(store, .declined, "third") == .accepted)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anotherTryOfTheSameClickGoesOn(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)
            _ = try await Self.take(store, .accepted, "first")

            #expect(try await Self.take(store, .accepted, "first") == .yours("[\"a\"]"))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func twentyClicksAtTheSameTimeAreOne(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            try await Self.open(store)
            let yours = try await withThrowingTaskGroup(of: Taken.self) { group in
                for number in 0..<20 {
                    let store = number % 2 == 0 ? store : other
                    group.addTask { try await Self.take(store, .accepted, "\(number)") }
                }
                return try await group.reduce(into: 0) { $0 += $1 == .accepted ? 0 : 1 }
            }

            #expect(yours == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func onlyWhoeverAskedMayDecide(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)

            #expect(try await Self.take(store, .accepted, by: Self.other, "first") == .someoneElses)
            #expect(try await Self.take(store, .accepted, "second") == .yours("[\"a\"]"))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsOlderThanAnHourHasExpired(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)
            store.clock.advance(by: DecisionRepository.lifetime)

            #expect(try await Self.take(store, .accepted, "first") == .expired)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatCouldNotBeCarriedOutMayBeDecidedOnceMore(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)
            _ = try await Self.take(store, .accepted, "first")
            try await store.database.write { connection in
                try DecisionRepository.reopen(Self.id, taker: Self.taker("first"), content: ["b"], on: connection)
            }

            #expect(try await Self.take(store, .accepted, "second") == .yours("[\"b\"]"))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aChangeThatWasMadeFromSomethingOlderIsMadeAgain(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)
            try await store.database.write { connection in
                try DecisionRepository.change(Self.id, from: "[\"a\"]", to: ["b"], on: connection)
            }

            await #expect(throws: JobFailure.self) {
                try await store.database.write { connection in
                    try DecisionRepository.change(Self.id, from: "[\"a\"]", to: ["c"], on: connection)
                }
            }
            #expect(try await Self.take(store, .accepted, "first") == .yours("[\"b\"]"))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatRanOutIsErasedAndStillSaysSo(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.open(store)
            store.clock.advance(by: DecisionRepository.lifetime * 2)
            _ = try await store.decisions.forgetOld()

            #expect(try await store.count("decisions WHERE content IS NOT NULL") == 0)
            #expect(try await Self.take(store, .accepted, "first") == .expired)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasNeverAskedIsUnknown(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            #expect(try await Self.take(store, .accepted, "first") == .unknown)
        }
    }
}
