internal import Domain
internal import ServiceClients
package import SlackAPI

extension Assistant {
    private static let clientMeetings = 3
    private static let knownMeetings = 100

    /// How the work for a client stands.
    package func clientReport(_ name: String) async -> SlackMessage {
        switch await client(named: name) {
        case .content(let report): report.message(meetingWords)
        case .message(let message): message
        }
    }

    /// What is known of a client, or a message that says that nothing is.
    func client(named name: String) async -> Drafted<ClientReport> {
        let name = TextWords.line(name, atMost: 200)
        guard !name.isEmpty else { return .message(ReportReplies.whichClient) }
        async let asked = clientStatus(name)
        async let written = clientPages(name)
        async let listed = reach("transcript", within: .seconds(6)) { [transcript] () throws(ServiceCallError) in
            try await transcript.meetings(MeetingFilter(status: "ready"), limit: Self.knownMeetings).items
        }
        var report = ClientReport(name: name)
        let status = await asked
        report.status = status.value
        report.statusNotice = status.notice
        report.notices += [status.value?.notice].compactMap(\.self)
        let meetings = await listed
        await add(meetings, to: &report)
        let pages = await written
        report.pages = pages.value
        report.notices += [pages.notice].compactMap(\.self)
        guard report.isEmpty else { return .content(report) }
        let away = [
            status.notice == nil ? nil : "Linear", pages.isAway ? "Notion" : nil,
            (try? meetings.get()) == nil ? "The meeting archive" : nil,  // the notices say why
        ].compactMap(\.self)
        guard away.isEmpty else { return .message(ReportReplies.unknown(name, away: away)) }
        return .message(
            ReportReplies.unknown(name, near: await nearClients(name, status.near), notices: report.notices))
    }

    /// The client's meetings and what was decided in the last of them.
    private func add(_ listed: Result<[MeetingWire], ServiceCallError>, to report: inout ClientReport) async {
        switch listed {
        case .failure(let error): report.notices.append(Notices.away(error, "decisions are left out"))
        case .success(let meetings):
            let subject = MeetingSubject(report.name, projects: report.status?.projects.map(\.name) ?? [])
            report.meetings = Array(meetings.filter(subject.contains).prefix(Self.clientMeetings))
            let found = await decisions(of: report.meetings, about: subject)
            report.decisions = found.decisions
            report.notices += [found.notice].compactMap(\.self)
        }
    }

    /// The names that come near, else those that there are; the linear service says some of them itself.
    private func nearClients(_ name: String, _ detail: String?) async -> String {
        if let detail, detail.contains("Near:") { return detail }
        let read = await reach("linear", within: .seconds(5)) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        let names = (try? read.get())?.projects.map(\.name) ?? []  // the advice alone is true as well
        return KnownNames(names).advice(name, "Projects in Linear") ?? "Use the name that its project has in Linear."
    }

    private func clientStatus(_ name: String) async -> (value: ClientStatusWire?, near: String?, notice: String?) {
        let reached = await reach("linear", within: Self.longestReport) { [linear] () throws(ServiceCallError) in
            try await linear.client(name)
        }
        switch reached {
        case .success(let status): return (status, nil, nil)
        case .failure(let error) where error.status == 404: return (nil, error.detail, nil)
        case .failure(let error): return (nil, nil, Notices.away(error, "progress and issues are left out"))
        }
    }
}
