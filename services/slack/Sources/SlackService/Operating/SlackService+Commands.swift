internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import MeetingForgetting
internal import Operations
internal import Persistence
public import ServiceHost

extension SlackService {
    /// What the executable does with its data when it is given arguments.
    public static let commands: ServiceMain.Commands = OperatedService(
        migrations: SlackMigrations.all,
        care: InboxItem.Kind.allCases.map(\.care) + [ReplyRepository.care, DropTraces.care],
        withheld: [
            Withheld("installations", column: "token", why: "the workspaces' tokens"),
            Withheld("oauth_states", why: "installations under way"),
            Withheld(
                "inbox", column: "body", why: "what Slack sent, with addresses for answers; only until it is answered"),
            Withheld("replies", column: "place", why: "where replies go, with such addresses"),
        ]
    )
    .commands
}

extension InboxItem.Kind {
    fileprivate var care: JobCare {
        JobCare(job) { _, _, _ in
            "What came in was erased when it was given up, and who asked was told so: it has to come in again."
        } discarding: { job, now, connection in
            guard let id = InboxID(job.payload) else { return nil }
            try Inbox.end(id, answered: false, at: now, on: connection)
            return nil
        }
    }
}

extension ReplyRepository {
    fileprivate static let care = JobCare(job) { _, _, _ in
        "The words of the reply were erased when it was given up: whoever needs it asks again."
    } discarding: { job, now, connection in
        guard let id = ReplyID(job.payload) else { return nil }
        try ReplyRepository.bury(id, reason: JobQueue.discarded, at: now, on: connection)
        return nil
    }
}
