internal import Domain
internal import ServiceClients

/// Sends one file in and sees it through.
struct Intake: Sendable {
    /// Contract section 3.
    static let maxBytes = 10 * 1024 * 1024

    let client: TranscriptServiceClient
    let ambient: Ambient
    /// How long to wait until it is processed; nil does not wait.
    let limit: Duration?

    func send(_ upload: TranscriptUpload) async throws -> MeetingReceipt {
        guard upload.bytes.count <= Self.maxBytes else {
            throw CommandFailure.refused("It has \(upload.bytes.count) bytes; a transcript may have 10 MiB.")
        }
        return try await calling { () throws(ServiceCallError) in try await client.ingest(upload) }
    }

    /// Waits for the end of the processing where that is wanted.
    ///
    /// - Parameter report: is told again and again what is going on.
    func follow(
        _ receipt: MeetingReceipt, file: String, report: (String) -> Void
    ) async throws -> MeetingReport {
        let duplicate = receipt.duplicate ?? false
        guard let limit else {
            return MeetingReport(file: file, id: receipt.id, status: receipt.status, duplicate: duplicate)
        }
        let settling = Settling(ambient: ambient, limit: limit, look: client.meeting)
        let settled = try await settling.settle([receipt.id]) { _ in report("processing \(file)") }
        guard let meeting = settled[receipt.id] else {
            return MeetingReport(file: file, id: receipt.id, status: "processing", duplicate: duplicate)
        }
        guard meeting.status == "ready" else {
            return MeetingReport(file: file, meeting: meeting, duplicate: duplicate)
        }
        return try await calling { () throws(ServiceCallError) in
            MeetingReport(
                file: file, meeting: meeting, duplicate: duplicate,
                segments: try await client.segments(meeting.id).count,
                proposals: try await client.tickets(meeting.id).count
            )
        }
    }
}
