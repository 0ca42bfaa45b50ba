internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import ServiceClients
internal import SlackAPI
internal import WireFormat

/// Erases what this service has of a meeting that was deleted. Messages that Slack has stay, but for the one that told its channel
/// of the meeting, which says that it was deleted.
struct ForgetWords: Sendable {
    private static let reason = "It quotes a meeting that was deleted before Slack took it."
    /// In the place of what was to be said.
    private static let instead = SlackMessage.plain("The meeting that this was about was deleted meanwhile.")

    let inbox: Inbox

    /// Inside the caller's transaction.
    func erase(_ meeting: MeetingID, _ now: Date, _ connection: any SQLConnection) throws {
        let requests = try connection.rows(
            "SELECT inbox_id FROM request_meetings WHERE meeting_id = ?", [.id(meeting)])
        for row in requests {
            let request: InboxID = try row.id("inbox_id")
            try connection.execute("DELETE FROM turns WHERE id = ?", [.id(TurnID(cause: request))])
            try connection.execute("DELETE FROM decisions WHERE id = ?", [.id(DecisionID(cause: request))])
            try withdraw("inbox_id = ?", .id(request), now, connection)
        }
        try withdraw("notice_of = ?", .text(meeting.description), now, connection)
        // Lists of meetings to choose from, and buttons, name it.
        try withdraw("CAST(parts AS text) LIKE ?", .text("%\(meeting)%"), now, connection)
        try connection.execute("DELETE FROM selections WHERE CAST(meetings AS text) LIKE ?", [.text("%\(meeting)%")])
        try connection.execute("DELETE FROM request_meetings WHERE meeting_id = ?", [.id(meeting)])
        try tellChannel(of: meeting, on: connection)
    }

    private func withdraw(
        _ condition: String, _ argument: SQLValue, _ now: Date, _ connection: any SQLConnection
    ) throws {
        try ReplyRepository.withdraw(
            condition, [argument], instead: Self.instead, reason: Self.reason, at: now, on: connection)
    }

    /// Also where the notification of the transcript service was given up.
    private func tellChannel(of meeting: MeetingID, on connection: any SQLConnection) throws {
        guard
            try connection.row(
                "SELECT meeting_id FROM notices WHERE meeting_id = ? AND messages <> '[]' LIMIT 1", [.id(meeting)])
                != nil
        else { return }
        let notification = SlackNotification(type: .meetingDeleted, meetingId: meeting, version: 0)
        try inbox.add(
            .notification, key: "forgotten:\(meeting)", body: Array(try ContractJSON.encoder().encode(notification)),
            on: connection)
    }
}
