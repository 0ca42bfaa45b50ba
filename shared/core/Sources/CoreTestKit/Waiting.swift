/// Something that a test waited for did not happen.
public struct NeverHappened: Error, CustomStringConvertible {
    public let description: String
}

/// Returns as soon as `condition` holds.
///
/// - Parameters:
///   - what: what is waited for, for the message of a test that fails.
///   - limit: ends a test that hangs; it says nothing about how fast the program has to be.
/// - Throws: ``NeverHappened`` after `limit`, and what `condition` throws.
public func eventually(
    _ what: String, within limit: Duration = .seconds(30), _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < end else { throw NeverHappened(description: "never happened: \(what)") }
        try await Task.sleep(for: .milliseconds(2))
    }
}
