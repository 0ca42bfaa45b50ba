import CoreTestKit
import Domain
import DurableJobs
import Foundation
import LinearAPI
import Persistence
import ServicesTestKit
import Settings
import Testing

@testable import LinearService

/// Two replicas write to one ledger at the same time.
@Suite(.timeLimit(.minutes(2)))
struct ReplicaTests {
    private static let ambient = Ambient(clock: ManualClock(), makeUUID: { UUID() }, randomFraction: { 0.5 })

    private static func withTwo(
        _ kind: DatabaseUnderTest, _ test: @Sendable ([CreationLedger]) async throws -> Void
    ) async throws {
        try await ServiceStore.use(kind) { store in
            let other = try await store.under.openAgain()
            try await test([store.under.database, other].map(ledger))
            await other.close()
        }
    }

    private static func ledger(_ database: any Database) -> CreationLedger {
        CreationLedger(database: database, queue: JobQueue(database: database, ambient: ambient), ambient: ambient)
    }

    private static func creation(_ title: String, key: String) -> NewCreation {
        NewCreation([IssueRequest(title: title, labels: [], subtasks: [])], key: key, mode: .live, ambient: ambient)
    }

    @Test(arguments: DatabaseUnderTest.all)
    func ofTwoBodiesWithOneKeyOneIsTaken(_ kind: DatabaseUnderTest) async throws {
        try await Self.withTwo(kind) { ledgers in
            for round in 0..<10 {
                let taken = try await withThrowingTaskGroup { group in
                    for (ledger, title) in zip(ledgers + ledgers, ["A", "B", "C", "D"]) {
                        group.addTask {
                            do {
                                try await ledger.begin(Self.creation(title, key: "k\(round)"))
                                return 1
                            } catch CreationError.keyReused {
                                return 0
                            }
                        }
                    }
                    return try await group.reduce(0, +)
                }
                #expect(taken == 1)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func noNoteOfAnIssueIsLost(_ kind: DatabaseUnderTest) async throws {
        try await Self.withTwo(kind) { ledgers in
            let creation = Self.creation("Noted", key: "k")
            let id = creation.items[0].id
            let draft = LinearIssueDraft(id: id, teamID: LinearID(UUID()), title: "Noted")
            try await ledgers[0].begin(creation)
            try await ledgers[0].prepare(
                creation.id, [PlannedIssue(plan: IssuePlan(draft: draft, digest: "d"), warnings: ["first"])])

            try await withThrowingDiscardingTaskGroup { group in
                for number in 0..<30 {
                    group.addTask { try await ledgers[number % 2].note("note \(number)", of: id) }
                }
            }

            let warnings = try await ledgers[1].rows([id])[id]?.warnings ?? []
            #expect(warnings.sorted() == (["first"] + (0..<30).map { "note \($0)" }).sorted())
        }
    }
}
