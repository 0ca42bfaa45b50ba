internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import MeetingForgetting
internal import Persistence
internal import ServiceHost

/// What the ledger does when a meeting is deleted: the id and the page stay, so that no second page is made; words go.
extension PublicationLedger {
    /// Why what waited is not published any more.
    private static let forgotten = "The meeting was deleted."

    /// Holds the meeting for the rest of the caller's transaction. What is no id of ours names a meeting that nobody deletes.
    ///
    /// - Throws: ``Problem`` 404 when the meeting was deleted.
    static func hold(_ meeting: String?, on connection: any SQLConnection) throws {
        guard let meeting = meeting.flatMap({ MeetingID($0) }) else { return }
        guard try ForgottenMeetings.areKept([meeting], on: connection) else {
            throw Problem(.notFound, "The meeting \(meeting) was deleted, so nothing more is published of it.")
        }
    }

    /// Erases the words of what was published of `meeting`, its address, which has those of its title, and the copy of its page. What waits is not published any more, and
    /// whoever writes it just then loses the hold, so that nothing of it is noted afterwards.
    static func forget(_ meeting: MeetingID, at now: Date, on connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE publications SET version = version + 1, claim = NULL, claimed_until = NULL,
                state = CASE WHEN state = 'pending' THEN 'failed' ELSE state END,
                problem_status = CASE WHEN state = 'pending' THEN ? ELSE problem_status END, reason = ?,
                title = '', markdown = '', properties = '{}', hints = '{}', digest = '', begun_title = NULL, url = NULL,
                warnings = ?, updated_at = ?
            WHERE meeting_id = ?
            """,
            [
                .integer(HTTPResponse.Status.notFound.code), .text(forgotten), .texts([]), .instant(now),
                .text(meeting.description),
            ])
        try connection.execute(
            "DELETE FROM pages WHERE id IN (SELECT page_id FROM publications WHERE meeting_id = ?)",
            [.text(meeting.description)])
    }
}
