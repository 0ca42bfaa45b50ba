internal import DurableJobs
internal import Operations
public import ServiceHost

extension TranscriptService {
    /// What the executable does with its data when it is given arguments.
    public static let commands: ServiceMain.Commands = OperatedService(
        migrations: TranscriptMigrations.all,
        care: [MeetingCare.jobs, MeetingCare.traces, .none(SendNotification.kind)],
        withheld: [Withheld("originals", why: "text that is not filtered")]
    )
    .commands
}
