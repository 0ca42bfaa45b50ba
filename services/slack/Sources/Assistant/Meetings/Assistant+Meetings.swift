package import Domain
package import ServiceClients

extension Assistant {
    package var meetingWords: MeetingWords { MeetingWords(publicURL: publicURL, today: today) }

    /// A meeting with all that was made of it. Only the summary must be there; what else is away is left out and said.
    ///
    /// - Throws: `ServiceCallError` of the transcript service: 404 for a meeting that is gone, 409 for one that cannot be
    ///   read yet or any more.
    package func meetingReport(_ id: MeetingID) async throws(ServiceCallError) -> MeetingReport {
        async let meeting = reach("transcript", within: Self.longestRead) { [transcript] () throws(ServiceCallError) in
            try await transcript.meeting(id)
        }
        async let summary = reach("transcript", within: Self.longestRead) { [transcript] () throws(ServiceCallError) in
            try await transcript.summary(id)
        }
        async let proposals = reach("transcript", within: Self.longestRead) {
            [transcript] () throws(ServiceCallError) in
            try await transcript.tickets(id)
        }
        async let segments = reach("transcript", within: Self.longestRead) { [transcript] () throws(ServiceCallError) in
            try await transcript.segments(id)
        }
        var report = MeetingReport(meeting: try await meeting.get(), summary: try await summary.get())
        switch await proposals {
        case .success(let proposals): report.proposals = proposals
        case .failure(let error): report.notices.append(Notices.away(error, "proposed tickets are left out"))
        }
        switch await segments {
        case .success(let segments): report.keep(segments)
        case .failure(let error): report.notices.append(Notices.away(error, "who said what is left out"))
        }
        return await withCoveringIssues(report)
    }

    /// With the issues that cover proposals, where there are any.
    private func withCoveringIssues(_ report: MeetingReport) async -> MeetingReport {
        var report = report
        let wanted = Set(report.proposals.filter { $0.status == "proposed" }.compactMap(\.duplicateOf))
        guard !wanted.isEmpty else { return report }
        let workspace = await reach("linear", within: .seconds(5)) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        switch workspace {
        case .success(let workspace):
            for issue in workspace.issues where wanted.contains(issue.identifier) {
                report.issues[issue.identifier] = issue
            }
        case .failure(let error):
            report.notices.append(Notices.away(error, "existing issues have no links"))
        }
        return report
    }

    /// So that the list, a search, the reading and Linear fit into ``longestAnswer``.
    static let longestRead: Duration = .seconds(8)
}

extension MeetingReport {
    /// Keeps of the meeting's turns those that are quoted.
    mutating func keep(_ turns: [SegmentWire]) {
        let items = summary.decisions + summary.actionItems + summary.keyPoints
        let quoted = Set((items.flatMap(\.evidence) + proposals.flatMap(\.evidence)).map(\.segment))
        for turn in turns where quoted.contains(turn.index) { segments[turn.index] = turn }
    }
}
