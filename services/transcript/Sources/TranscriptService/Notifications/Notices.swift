internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence
internal import ServiceClients

/// Sees to it that the slack service hears what becomes of meetings: a job in the transaction of what it tells of, so
/// that neither is there without the other.
struct Notices: Sendable {
    /// With waits of up to five minutes, more than a day.
    private static let maxAttempts = 500

    let queue: JobQueue
    let ambient: Ambient

    /// The meeting can be read, for the first time or after it was processed again.
    func tellReady(_ id: MeetingID, on connection: any SQLConnection) throws {
        try tell(.meetingReady, of: id, on: connection)
    }

    /// Proposals became issues or were dismissed.
    func tellTicketsChanged(of id: MeetingID, on connection: any SQLConnection) throws {
        try tell(.ticketsChanged, of: id, on: connection)
    }

    /// The meeting goes; to be said before it does. Nobody has to forget one that was never told of.
    func tellDeletion(of id: MeetingID, on connection: any SQLConnection) throws {
        let row = try connection.row("SELECT notifications FROM meetings WHERE id = ?", [.id(id)])
        guard try row?.integer("notifications") ?? 0 > 0 else { return }
        try tell(.meetingDeleted, of: id, on: connection)
    }

    /// Nothing is told of a meeting that is not there.
    private func tell(_ kind: SlackNotification.Kind, of id: MeetingID, on connection: any SQLConnection) throws {
        let row = try connection.row(
            "UPDATE meetings SET notifications = notifications + 1 WHERE id = ? RETURNING notifications", [.id(id)])
        guard let version = try row?.integer("notifications") else { return }
        let notification = SlackNotification(type: kind, meetingId: id, version: version)
        try queue.enqueue(
            NewJob(
                id: ambient.makeID(), kind: SendNotification.kind, payload: SendNotification.payload(notification),
                uniqueKey: notification.idempotencyKey, runAt: ambient.now, maxAttempts: Self.maxAttempts),
            on: connection)
    }
}
