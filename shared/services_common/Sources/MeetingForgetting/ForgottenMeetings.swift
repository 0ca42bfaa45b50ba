public import Domain
internal import FoundationEssentials
public import Persistence

/// Which meetings were forgotten, for as long as something made of one may still arrive. Only their ids are kept.
///
/// Whoever stores something of a meeting holds it until the transaction ends; so does whoever forgets the meeting. Of the
/// two, the second sees all that the first did.
public enum ForgottenMeetings {
    /// How long it is known that a meeting was forgotten. What was asked before and is answered later is answered by then.
    static let memory: Duration = .seconds(7 * 86_400)
    /// Meetings that are removed at a time.
    private static let batch = 500

    /// Holds `meetings` for the rest of the caller's transaction.
    ///
    /// - Returns: false when one of them was forgotten: nothing may be stored of it.
    public static func areKept(
        _ meetings: some Collection<MeetingID>, on connection: any SQLConnection
    ) throws(DatabaseError) -> Bool {
        // In one order, so that of two transactions with the same meetings one waits for the other.
        for meeting in meetings.sorted(by: { $0.description < $1.description }) {
            try hold(meeting, on: connection)
            let row = try connection.row(
                "SELECT meeting_id FROM forgotten_meetings WHERE meeting_id = ?", [.id(meeting)])
            guard row == nil else { return false }
        }
        return true
    }

    /// Notes that `meeting` is forgotten, and holds it; what was noted long ago goes.
    static func add(
        _ meeting: MeetingID, at now: Date, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try hold(meeting, on: connection)
        try connection.execute(
            """
            INSERT INTO forgotten_meetings (meeting_id, forgotten_at) VALUES (?, ?)
            ON CONFLICT (meeting_id) DO UPDATE SET forgotten_at = excluded.forgotten_at
            """, [.id(meeting), .instant(now)])
        try connection.execute(
            """
            DELETE FROM forgotten_meetings WHERE meeting_id IN (
                SELECT meeting_id FROM forgotten_meetings WHERE forgotten_at < ? LIMIT \(batch)
            )
            """, [.instant(now - memory.seconds)])
    }

    private static func hold(_ meeting: MeetingID, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.lock("meeting:\(meeting)")
    }
}
