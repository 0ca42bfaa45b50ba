internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import ServiceClients

/// Has another service of ours erase what it made of a meeting that was deleted, again and again until it has: the meeting is
/// gone here, so nobody else knows of it any more.
struct ForgetElsewhere: JobHandler {
    /// The services that make something of meetings.
    enum Service: String, Sendable, CaseIterable {
        case slack, linear, notion

        var job: JobKind { JobKind(rawValue: "forget-\(rawValue)") }
    }

    /// With an hour between two tries, a hundred years.
    private static let maxAttempts = 1_000_000
    private static let backoff = Backoff(longest: .seconds(3_600))

    let service: Service
    let ambient: Ambient
    let forget: @Sendable (MeetingID) async throws(ServiceCallError) -> Void
    var kind: JobKind { service.job }

    /// One job for each service.
    static func jobs(for meeting: MeetingID, ambient: Ambient) -> [NewJob] {
        Service.allCases.map { service in
            NewJob(
                id: ambient.makeID(), kind: service.job, payload: meeting.description,
                uniqueKey: "\(service.job)/\(meeting)", runAt: ambient.now, maxAttempts: maxAttempts)
        }
    }

    func run(_ job: LeasedJob) async throws {
        guard let meeting = MeetingID(job.payload) else { throw JobFailure.permanent("the job names no meeting") }
        do throws(ServiceCallError) {
            try await forget(meeting)
        } catch {
            // Whatever it says: a service that is older than this route says 404, one with another token 401.
            let delay = Self.backoff.delay(attempt: job.attempt, fraction: ambient.fraction())
            throw JobFailure.transient("\(error)", retryAfter: max(error.retryAfter ?? .zero, delay))
        }
    }
}
