public import Domain
public import FoundationEssentials

/// What a ``JobID`` names.
public enum JobSubject {}
public typealias JobID = Identifier<JobSubject>

/// Which handler a job is for.
public struct JobKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    public var description: String { rawValue }
}

/// Work to be stored.
public struct NewJob: Sendable {
    public let id: JobID
    public let kind: JobKind
    /// What the handler needs, as text; it must hold ids, not contents.
    public let payload: String
    /// A second job with the same key is not stored.
    public let uniqueKey: String?
    /// Not before this time.
    public let runAt: Date
    /// Tries in all; after the last the job is dead.
    public let maxAttempts: Int

    public init(
        id: JobID, kind: JobKind, payload: String, uniqueKey: String? = nil, runAt: Date, maxAttempts: Int = 10
    ) {
        self.id = id
        self.kind = kind
        self.payload = payload
        self.uniqueKey = uniqueKey
        self.runAt = runAt
        self.maxAttempts = maxAttempts
    }
}

/// A job that this worker holds until its lease runs out.
public struct LeasedJob: Sendable, Hashable {
    public let id: JobID
    public let kind: JobKind
    public let payload: String
    /// Which try this is, from 1.
    public let attempt: Int
    public let maxAttempts: Int
    /// How often in a row it was taken over from a worker that was gone, this time included.
    let interruptions: Int
    /// Proves the hold: another worker that took the job over has another one.
    public let lease: UUID

    /// It may be what ends the processes that run it.
    var isSuspect: Bool { interruptions > JobQueue.suspectAfter }
}
