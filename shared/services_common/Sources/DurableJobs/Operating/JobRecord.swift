public import FoundationEssentials
internal import Persistence

/// Where a job stands.
public enum JobState: String, Sendable, Hashable, CaseIterable {
    case waiting, running, done, dead
}

/// A stored job, as an operator looks at it.
public struct JobRecord: Sendable, Hashable {
    public let id: JobID
    public let kind: JobKind
    /// What its handler needs: ids, not contents.
    public let payload: String
    public let state: JobState
    /// How often it was tried.
    public let attempts: Int
    /// Not before this time.
    public let runAt: Date
    /// What its last try failed for; nil when none did.
    public let reason: String?
    public let createdAt: Date
    /// When it last changed its state: for a dead one, when it was given up.
    public let updatedAt: Date
}

extension JobRecord {
    init(_ row: SQLRow) throws(DatabaseError) {
        guard let state = JobState(rawValue: try row.text("state")) else {
            throw DatabaseError(.unexpectedData, "a job is in a state that this program does not know")
        }
        self.init(
            id: try row.id("id"), kind: JobKind(rawValue: try row.text("kind")), payload: try row.text("payload"),
            state: state, attempts: try row.integer("attempts"), runAt: try row.instant("run_at"),
            reason: try row.optionalText("reason"), createdAt: try row.instant("created_at"),
            updatedAt: try row.instant("updated_at"))
    }
}
