internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import MeetingForgetting
internal import Persistence

/// Whose meetings' words may stand in what came of a request: in its turn, its decision and its replies.
struct RequestMeetings: Sendable {
    /// A day longer than the longest of what came of it is kept.
    static let memory: Duration = TurnRepository.memory + .seconds(86_400)

    let database: any Database
    let ambient: Ambient

    /// Notes what came of a request, inside the transaction that stores it.
    ///
    /// - Throws: `JobFailure`, to work it out anew, when one of the meetings was deleted meanwhile.
    static func note(
        _ meetings: Set<MeetingID>, of request: InboxID, at now: Date, on connection: any SQLConnection
    ) throws {
        guard try ForgottenMeetings.areKept(meetings, on: connection) else {
            throw JobFailure.transient(
                "a meeting that it rests on was deleted meanwhile", retryAfter: .milliseconds(200))
        }
        for meeting in meetings {
            try connection.execute(
                """
                INSERT INTO request_meetings (meeting_id, inbox_id, noted_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                """, [.id(meeting), .id(request), .instant(now)])
        }
    }

    /// Of all that came of a request.
    static func meetings(of request: InboxID, on connection: any SQLConnection) throws -> Set<MeetingID> {
        Set(
            try connection.rows("SELECT meeting_id FROM request_meetings WHERE inbox_id = ?", [.id(request)]).map {
                try $0.id("meeting_id")
            })
    }

    func forgetOld() async throws -> Int {
        let before = SQLValue.instant(ambient.now - Self.memory.seconds)
        return try await database.write { connection in
            // By the time alone: an answer of the same minute belongs to the same batch.
            try connection.execute("DELETE FROM request_meetings WHERE noted_at < ?", [before])
        }
    }
}
