import Testing

@testable import Persistence

@Suite struct MigrationPlanTests {
    private static let first = Migration(component: "a", number: 1, why: "First.", sqlite: "CREATE TABLE one (id TEXT)")
    private static let second = Migration(
        component: "a", number: 2, why: "Second.", sqlite: "CREATE TABLE two (id TEXT)")
    private static let other = Migration(
        component: "b", number: 1, why: "Other.", sqlite: "CREATE TABLE three (id TEXT)")

    private static func applied(_ migrations: Migration...) -> [MigrationPlan.Applied] {
        migrations.map { .init(component: $0.component, number: $0.number, checksum: $0.checksum(.sqlite)) }
    }

    @Test(arguments: [
        ([], [first, second, other]), (applied(first), [second, other]), (applied(first, second, other), []),
        (applied(other), [first, second]),
    ])
    func whatDidNotRunIsPendingInOrder(_ applied: [MigrationPlan.Applied], pending: [Migration]) throws {
        let plan = try MigrationPlan(known: [Self.first, Self.second, Self.other], applied: applied, dialect: .sqlite)

        #expect(plan.pending == pending)
    }

    @Test func unknownStepMeansANewerProgram() {
        let error = #expect(throws: DatabaseError.self) {
            try MigrationPlan(known: [Self.first], applied: Self.applied(Self.first, Self.second), dialect: .sqlite)
        }
        #expect(error?.code == .schemaTooNew)
        #expect(error?.reason.contains("a/2") == true)
    }

    /// Two services may be given the same database.
    @Test func componentOfAnotherProgramIsNoneOfOurs() throws {
        let plan = try MigrationPlan(known: [Self.first], applied: Self.applied(Self.other), dialect: .sqlite)

        #expect(plan.pending == [Self.first])
    }

    @Test func alteredStepIsNamed() {
        let altered = Migration(component: "a", number: 1, why: "First.", sqlite: "CREATE TABLE one (id INTEGER)")

        let error = #expect(throws: DatabaseError.self) {
            try MigrationPlan(known: [altered], applied: Self.applied(Self.first), dialect: .sqlite)
        }
        #expect(error?.code == .schemaChanged)
        #expect(error?.reason.contains("a/1") == true)
    }

    @Test func reasonMayBeReworded() throws {
        let reworded = Migration(component: "a", number: 1, why: "Better words.", sqlite: Self.first.sqlite)

        let plan = try MigrationPlan(known: [reworded], applied: Self.applied(Self.first), dialect: .sqlite)

        #expect(plan.pending.isEmpty)
    }
}
