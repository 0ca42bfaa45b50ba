public import FoundationEssentials

/// Where the time comes from, passed in so that tests hold it still.
public protocol WallClock: Sendable {
    /// The time now.
    var now: Date { get }

    /// Returns after `duration`.
    ///
    /// - Throws: `CancellationError` when the task is cancelled first.
    func sleep(for duration: Duration) async throws
}

/// The computer's clock.
public struct SystemClock: WallClock {
    public init() {}

    public var now: Date { Date() }

    public func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration)
    }
}
