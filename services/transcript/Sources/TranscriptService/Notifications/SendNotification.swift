internal import Domain
internal import DurableJobs
internal import Logging
internal import Persistence
internal import ServiceClients

/// Tells the slack service of one thing that became of a meeting, again and again until it hears.
struct SendNotification: JobHandler {
    static let kind: JobKind = "notify-slack"

    let client: SlackServiceClient
    let database: any Database
    let logger: Logger
    var kind: JobKind { Self.kind }
    private let meetings = MeetingRepository()

    init(client: SlackServiceClient, database: any Database, logger: Logger) {
        self.client = client
        self.database = database
        self.logger = logger
    }

    static func payload(_ notification: SlackNotification) -> String {
        "\(notification.type.rawValue)/\(notification.meetingId)/\(notification.version)"
    }

    static func notification(_ payload: String) -> SlackNotification? {
        let parts = payload.split(separator: "/")
        guard parts.count == 3, let kind = SlackNotification.Kind(rawValue: String(parts[0])),
            let id = MeetingID(parts[1]), let version = Int(parts[2])
        else { return nil }
        return SlackNotification(type: kind, meetingId: id, version: version)
    }

    func run(_ job: LeasedJob) async throws {
        guard let notification = Self.notification(job.payload) else {
            throw JobFailure.permanent("the job holds no notification")
        }
        // Of a meeting that is gone meanwhile only its going is news.
        guard try await isNews(notification) else { return }
        do throws(ServiceCallError) {
            try await client.notify(notification)
        } catch {
            try Self.judge(error, of: notification, logger: logger)
        }
    }

    private func isNews(_ notification: SlackNotification) async throws -> Bool {
        guard notification.type != .meetingDeleted else { return true }
        return try await database.read { connection in
            try meetings.find(notification.meetingId, on: connection) != nil
        }
    }

    /// What the slack service refuses for good is not sent again; all else may succeed later, also a wrong token.
    ///
    /// - Throws: ``JobFailure``.
    private static func judge(
        _ error: ServiceCallError, of notification: SlackNotification, logger: Logger
    ) throws(JobFailure) {
        switch error.status {
        case 404, 409:
            // It does not know the meeting, or knows something newer.
            logger.info(
                "the slack service does not want a notification",
                metadata: [
                    "meeting.id": "\(notification.meetingId)", "notification": "\(notification.type.rawValue)",
                    "reason": "\(error)",
                ])
        case 400, 405, 413, 415, 422: throw .permanent("\(error)")
        case 429, 503: throw .transient("\(error)", retryAfter: error.retryAfter)
        default: throw .transient("\(error)")
        }
    }
}
