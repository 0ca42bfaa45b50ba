internal import Assistant
internal import DurableJobs
internal import SlackAPI

/// The weekly summary of the schedule.
struct WeeklyDesk: Sendable {
    let assistant: Assistant
    let workspaces: Workspaces
    /// `WEEKLY_SUMMARY_CHANNEL`.
    let channel: String?

    func answer() async throws -> Outcome {
        guard let channel else { return .nothing }
        let parts = await assistant.weeklySummary().shown.parts().map(Reply.Part.message)
        do {
            let team = try await workspaces.home()
            return Outcome([Reply(team: team, place: .configured(channel), parts: parts)])
        } catch {
            throw JobFailure.transient("\(error)")
        }
    }
}
