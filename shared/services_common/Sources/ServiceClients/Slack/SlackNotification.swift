public import Domain

/// What the slack service is told about a meeting: the body of `POST /slack/notifications`. It says that something is
/// new, not what: who hears it asks for the meeting as it is by then.
public struct SlackNotification: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable {
        /// The meeting can be read, for the first time or after it was processed again.
        case meetingReady = "meeting_ready"
        /// Proposals became issues or were dismissed.
        case ticketsChanged = "tickets_changed"
        /// The meeting is gone, with all that was made of it.
        case meetingDeleted = "meeting_deleted"
    }

    public var type: Kind
    public var meetingId: MeetingID
    /// Counts what was told of this meeting, from 1: of two notifications the one with the higher number is the later,
    /// in whatever order they come.
    public var version: Int

    public init(type: Kind, meetingId: MeetingID, version: Int) {
        self.type = type
        self.meetingId = meetingId
        self.version = version
    }

    /// The same for the same notification, however often it is sent.
    public var idempotencyKey: String { "\(type.rawValue)-\(meetingId)-\(version)" }
}
