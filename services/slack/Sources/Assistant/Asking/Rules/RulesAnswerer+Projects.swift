internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    /// How the named project stands.
    func state() -> AnswerDraft {
        var draft = AnswerDraft()
        guard let project = inquiry.projects.first else { return draft }
        if findings.workspace != nil { draft.append(state(of: project)) }
        let texts = meetings(of: project)
        if let last = texts.first(where: { !($0.summary?.decisions.isEmpty ?? true) }), let summary = last.summary {
            draft.add(
                "Last decisions (\(maker.name(last.meeting))):",
                items: summary.decisions.map { MarkdownText.escaped($0.text) }, atMost: 3,
                from: [maker.source(last.meeting)])
        }
        if let page = findings.pages.first {
            draft.add("In Notion: \(MarkdownText.link(page.title, to: page.url))", from: [maker.source(page)])
        }
        return draft
    }

    /// Those that were about it alone first, the latest first: in a meeting about many, decisions are of them all.
    private func meetings(of project: WorkspaceWire.Project) -> [MeetingText] {
        let name = NameFolding.folded(project.name)
        let own = findings.texts.filter { $0.meeting.projectTags.contains { NameFolding.folded($0) == name } }
            .sorted { ($1.meeting.meetingDate?.dayNumber ?? 0) < ($0.meeting.meetingDate?.dayNumber ?? 0) }
        return own.filter { $0.meeting.projectTags.count == 1 } + own.filter { $0.meeting.projectTags.count > 1 }
    }

    private func state(of project: WorkspaceWire.Project) -> AnswerDraft {
        var draft = AnswerDraft()
        let issues = allIssues.filter { $0.project?.id == project.id }
        let open = issues.filter(\.isOpen)
        let started = issueFacts.pressing(open.filter { $0.state.type == "started" && !issueFacts.isOverdue($0) })
        let late = issueFacts.pressing(open.filter(issueFacts.isOverdue))
        var facts = ["\(CountWords.percent(project.progress)) done", CountWords.text(open.count, "open issue")]
        if !started.isEmpty { facts.append("\(open.filter { $0.state.type == "started" }.count) in progress") }
        if !late.isEmpty { facts.append("**\(late.count) overdue**") }
        if let target = project.targetDate { facts.append("target \(DayWords.near(target, today: today))") }
        draft.add(
            "**\(MarkdownText.link(project.name, to: project.url))** is \(MarkdownText.escaped(project.status.name)): "
                + facts.joined(separator: ", ") + ".")
        if let next = nextMilestone(of: project) { draft.add(next) }
        draft.add(
            "Overdue:", items: late.map { issueFacts.line($0) }, atMost: 5, from: late.prefix(5).map(maker.source))
        draft.add(
            "In progress:", items: started.map { issueFacts.line($0) }, atMost: 5,
            from: started.prefix(5).map(maker.source))
        return draft
    }

    private func nextMilestone(of project: WorkspaceWire.Project) -> String? {
        let milestones = (findings.workspace?.milestones ?? []).filter {
            $0.project.id == project.id && $0.progress < 1 && $0.targetDate != nil
        }
        guard let next = milestones.min(by: { ($0.targetDate?.dayNumber ?? 0) < ($1.targetDate?.dayNumber ?? 0) }),
            let day = next.targetDate
        else { return nil }
        let late = day < today ? ", **overdue**" : ""
        return "Next milestone: \(MarkdownText.escaped(next.name)), \(CountWords.percent(next.progress)) done, "
            + "\(DayWords.near(day, today: today))\(late)."
    }
}
