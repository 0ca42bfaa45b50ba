import ServicesTestKit
import Testing

/// Runs each test of a suite once on every kind of database that this run has.
struct EveryDatabase: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        for kind in DatabaseUnderTest.all {
            await DatabaseUnderTest.$current.withValue(kind) {
                do { try await function() } catch {
                    Issue.record(error, "on \(kind)")
                }
            }
        }
    }
}

extension Trait where Self == EveryDatabase {
    static var everyDatabase: EveryDatabase { EveryDatabase() }
}
