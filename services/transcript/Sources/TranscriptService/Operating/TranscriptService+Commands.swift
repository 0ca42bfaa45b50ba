internal import DurableJobs
internal import Operations
public import ServiceHost

extension TranscriptService {
    /// What the executable does with its data when it is given arguments.
    public static let commands: ServiceMain.Commands = OperatedService(
        migrations: TranscriptMigrations.all,
        care: [MeetingCare.jobs, .none(SendNotification.kind), .none(RemoveOldMeetings.kind)] + MeetingCare.erasing,
        withheld: [Withheld("originals", why: "text that is not filtered")]
    )
    .commands
}
