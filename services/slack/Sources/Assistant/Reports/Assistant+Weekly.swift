internal import Domain
internal import ServiceClients
package import SlackAPI

extension Assistant {
    /// As many meetings of a week as are listed.
    private static let weekMeetings = 100

    /// What `/weekly-summary TEXT` answers, and what the schedule posts. What is only for whoever asked, because there is
    /// no such summary, is a message.
    package func weeklySummary(_ text: String = "") async -> Drafted<SlackMessage> {
        let request = WeeklyRequest(text)
        let days = WeeklySummary.days(request, today: today)
        async let listed = reach("transcript", within: .seconds(6)) { [transcript] () throws(ServiceCallError) in
            let filter = MeetingFilter(from: days.lowerBound, to: days.upperBound, status: "ready")
            return try await transcript.meetings(filter, limit: Self.weekMeetings).items
        }
        async let read = reach("linear", within: Self.longestReport) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        var summary = WeeklySummary(days: days, project: request.project)
        let workspace = await read
        if let project = request.project, case .success(let known) = workspace {
            guard let scope = ProjectScope(project, in: known) else {
                return .message(ProjectScope.unknown(project, in: known))
            }
            summary.project = scope.name
            add(known, in: scope, to: &summary)
            await add(await listed, about: MeetingSubject(project, projects: scope.names), to: &summary)
        } else {
            switch workspace {
            case .success(let known): add(known, in: nil, to: &summary)
            case .failure(let error): summary.notices.append(Notices.away(error, "issues are left out"))
            }
            let subject = request.project.map { MeetingSubject($0, projects: []) }
            await add(await listed, about: subject, to: &summary)
        }
        return summary.isEmpty
            ? .message(ReportReplies.unread("The week could not be put together", summary.notices))
            : .content(summary.message(meetingWords))
    }

    private func add(_ workspace: WorkspaceWire, in scope: ProjectScope?, to summary: inout WeeklySummary) {
        let issues = workspace.issues.filter { scope?.contains($0) ?? true }
        summary.work = WeeklySummary.Work(issues, days: summary.days, today: today, zone: timeZone)
        summary.notices += [workspace.notice].compactMap(\.self)
        if !workspace.complete { summary.notices.append("Linear has more issues than are read; some may be missing.") }
    }

    private func add(
        _ listed: Result<[MeetingWire], ServiceCallError>, about subject: MeetingSubject?,
        to summary: inout WeeklySummary
    ) async {
        switch listed {
        case .failure(let error): summary.notices.append(Notices.away(error, "meetings and decisions are left out"))
        case .success(let meetings):
            let held = summary.held(meetings, zone: timeZone).filter { subject?.contains($0) ?? true }
            summary.meetings = held
            let found = await decisions(of: held, about: subject)
            summary.decisions = found.decisions
            summary.notices += [found.notice].compactMap(\.self)
        }
    }
}
