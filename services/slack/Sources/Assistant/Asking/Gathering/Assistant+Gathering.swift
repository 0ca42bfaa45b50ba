internal import Domain
internal import ServiceClients

extension Assistant {
    static let serviceLimit: Duration = .seconds(5)
    /// Of all calls for meetings, and of all calls for pages.
    private static let partLimit: Duration = .seconds(9)
    private static let recentMeetings = 100
    private static let mostRead = 6
    /// As the transcript service takes it.
    private static let longestQuery = 1_000

    /// Asks the other services what there is about `question`.
    func findings(_ question: Question) async -> Findings {
        async let asked = linear(within: Self.serviceLimit)
        async let listed = recent(question.meetings)
        let (workspace, meetings) = await (asked, listed)
        let subjects = NamedSubjects(
            workspace: workspace.value, meetings: meetings.value ?? [], asker: question.asker)
        let inquiry = QuestionReader(subjects: subjects, today: today).read(question)
        var findings = Findings(
            inquiry: inquiry, today: today, zone: timeZone, workspace: workspace.value, meetings: meetings.value,
            isSelection: question.meetings != nil,
            notices: [question.cutNotice, workspace.notice, meetings.notice].compactMap(\.self))
        let wantsPages = wantsPages(inquiry, isSelection: findings.isSelection)
        let found = await parts(of: findings, wantsPages: wantsPages)
        findings.texts = found.0.value ?? []
        findings.areTextsRead = found.0.value != nil && (found.0.notice == nil || !findings.texts.isEmpty)
        findings.pages = found.1.value ?? []
        findings.notices += [found.0.notice, found.1.notice].compactMap(\.self)
        return findings
    }

    private func parts(of findings: Findings, wantsPages: Bool) async -> (Found<[MeetingText]>, Found<[PageText]>) {
        async let texts = first(
            within: Self.partLimit, otherwise: Found(notice: "The meetings took too long; they are left out.")
        ) { await self.texts(of: findings) }
        async let pages = first(
            within: Self.partLimit, otherwise: Found(notice: "Notion took too long; its pages are left out.")
        ) { wantsPages ? await self.pages(about: findings.inquiry.projects) : Found(value: []) }
        return await (texts, pages)
    }

    /// A part of the findings, or why there is none.
    struct Found<Value: Sendable>: Sendable {
        var value: Value?
        var notice: String?
    }

    private func linear(within limit: Duration) async -> Found<WorkspaceWire> {
        switch await reach(
            "linear", within: limit, { [linear] () throws(ServiceCallError) in try await linear.workspace() })
        {
        case .success(let workspace): Found(value: workspace, notice: workspace.notice)
        case .failure(let error): Found(notice: Notices.away(error, "issues are left out"))
        }
    }

    /// The meetings to look in, the latest first.
    private func recent(_ chosen: [MeetingID]?) async -> Found<[MeetingWire]> {
        let reached = await reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.meetings(MeetingFilter(status: "ready"), limit: Self.recentMeetings).items
        }
        switch reached {
        case .failure(let error): return Found(notice: Notices.away(error, "nothing from meetings is in this answer"))
        case .success(let meetings):
            guard let chosen else { return Found(value: meetings) }
            var picked = meetings.filter { chosen.contains($0.id) }
            for id in chosen.prefix(Self.mostChosen) where !picked.contains(where: { $0.id == id }) {
                if let meeting = await meeting(id) { picked.append(meeting) }
            }
            return Found(value: picked)
        }
    }

    /// How many meetings one question can be limited to.
    package static let mostChosen = 20

    /// Nil also when it was deleted meanwhile.
    private func meeting(_ id: MeetingID) async -> MeetingWire? {
        let reached = await reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.meeting(id)
        }
        guard case .success(let meeting) = reached, meeting.status == "ready" else { return nil }
        return meeting
    }

    private func texts(of findings: Findings) async -> Found<[MeetingText]> {
        guard let known = findings.meetings else { return Found() }
        var chosen = findings.isSelection ? known : named(findings.inquiry, known)
        var notice: String?
        if !findings.isSelection, !isListOfMeetings(findings.inquiry) {
            let hits = await hits(findings.inquiry.searchText)
            notice = hits.notice
            for id in hits.value ?? [] where !chosen.contains(where: { $0.id == id }) {
                if let meeting = known.first(where: { $0.id == id }) {
                    chosen.append(meeting)
                } else if let meeting = await meeting(id) {
                    chosen.append(meeting)
                }
                guard chosen.count < Self.mostRead else { break }
            }
        }
        let limit = findings.isSelection ? Self.mostChosen : Self.mostRead
        let texts = await read(Array(chosen.prefix(limit)))
        if texts.isEmpty, !chosen.isEmpty {
            notice = notice ?? "The meetings could not be read; nothing from them is in this answer."
        }
        return Found(value: texts, notice: notice)
    }

    /// Whether a question asks for what certain meetings came to, so that no other is to be found.
    private func isListOfMeetings(_ inquiry: Inquiry) -> Bool {
        [.decisions, .actions, .meetings].contains(inquiry.kind) && !inquiry.isAboutTopic
    }

    /// Meetings that a question means without searching: by title, of a project, of certain days, or the last ones.
    private func named(_ inquiry: Inquiry, _ known: [MeetingWire]) -> [MeetingWire] {
        if !inquiry.meetings.isEmpty { return inquiry.meetings }
        guard [.decisions, .actions, .meetings, .state, .work].contains(inquiry.kind), !inquiry.isAboutTopic else {
            return []
        }
        let projects = Set(inquiry.projects.map { NameFolding.folded($0.name) })
        let people = Set(inquiry.people.map { NameFolding.folded($0.name) })
        let fitting = known.filter { meeting in
            let isOfProject =
                projects.isEmpty || meeting.projectTags.contains { projects.contains(NameFolding.folded($0)) }
            let isOfPerson = people.isEmpty || meeting.participants.contains { people.contains(NameFolding.folded($0)) }
            let isOfDays = inquiry.days.map { days in meeting.meetingDate.map(days.contains) ?? false } ?? true
            return isOfProject && isOfPerson && isOfDays
        }
        return Array(fitting.prefix(Self.mostRead - 1))
    }

    /// The meetings with the passages that fit best, the best first.
    private func hits(_ text: String) async -> Found<[MeetingID]> {
        guard !text.isEmpty else { return Found(value: []) }
        let reached = await reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.search(String(text.prefix(Self.longestQuery)), limit: 40)
        }
        switch reached {
        case .failure(let error): return Found(notice: Notices.away(error, "nothing from meetings is in this answer"))
        case .success(let passages):
            var scores: [MeetingID: [Double]] = [:]
            for passage in passages where (scores[passage.meetingId]?.count ?? 0) < 3 {
                scores[passage.meetingId, default: []].append(passage.score)
            }
            return Found(
                value: scores.map { (id: $0.key, score: $0.value.reduce(0, +)) }
                    .sorted { ($0.score, $1.id.description) > ($1.score, $0.id.description) }.map(\.id))
        }
    }

    private func read(_ meetings: [MeetingWire]) async -> [MeetingText] {
        await withTaskGroup(of: (Int, MeetingText?).self) { tasks in
            for (index, meeting) in meetings.enumerated() {
                tasks.addTask { (index, await self.read(meeting)) }
            }
            var read: [(Int, MeetingText)] = []
            for await (index, text) in tasks { if let text { read.append((index, text)) } }
            return read.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Nil when it cannot be read now: the others are enough.
    private func read(_ meeting: MeetingWire) async -> MeetingText? {
        async let words = reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.segments(meeting.id)
        }
        async let outcome = reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.summary(meeting.id)
        }
        let (segments, summary) = await (words, outcome)
        guard case .success(let segments) = segments else { return nil }
        return MeetingText(meeting: meeting, segments: segments, summary: try? summary.get())  // none is told by nil
    }
}
