/// Whether a reader gets the workspace that is held, and whether Linear is asked. Pure, so that its rules are a table in
/// the tests.
package struct ReadingRule: Sendable {
    package enum Verdict: Sendable, Hashable {
        /// What is held is as new as it should be.
        case give
        /// What is held is given at once, and Linear is asked behind the reader's back.
        case giveAndRefresh
        /// The reader waits until Linear was asked.
        case wait
    }

    /// How long a workspace is given without asking Linear again.
    package static let freshFor: Duration = .seconds(60)
    /// How long it is given at once while Linear is asked.
    package static let servedFor: Duration = .seconds(15 * 60)
    /// The same for what an earlier process stored, until Linear was asked once.
    package static let storedServedFor: Duration = .seconds(24 * 60 * 60)
    /// After a failure, how long the last known workspace is given at once instead of waiting for the next failure.
    package static let pauseAfterFailure: Duration = .seconds(5)

    let age: Duration
    /// Whether something is going to be written by it, so that nothing older than fresh will do.
    var isForWriting: Bool
    /// Whether it comes from an earlier process.
    var isStored: Bool
    /// Whether something is known to be other than what is held.
    var isExpired: Bool
    var sinceFailure: Duration?

    package init(
        age: Duration, isForWriting: Bool = false, isStored: Bool = false, isExpired: Bool = false,
        sinceFailure: Duration? = nil
    ) {
        self.age = age
        self.isForWriting = isForWriting
        self.isStored = isStored
        self.isExpired = isExpired
        self.sinceFailure = sinceFailure
    }

    package var verdict: Verdict {
        if !isExpired, age < Self.freshFor { return .give }
        if let sinceFailure, sinceFailure < Self.pauseAfterFailure { return .give }
        if isExpired || isForWriting { return .wait }
        return age < (isStored ? Self.storedServedFor : Self.servedFor) ? .giveAndRefresh : .wait
    }
}
