internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    /// Which meetings there were, with what they came to.
    func meetings() -> AnswerDraft {
        var draft = AnswerDraft()
        guard let known = findings.meetings else { return draft }
        let names = inquiry.people.filter { !$0.isAsker }.map { NameFolding.folded($0.name) }
        let projects = inquiry.projects.map { NameFolding.folded($0.name) }
        let fitting = known.filter { meeting in
            !(inquiry.isMissed && wasAt(meeting))
                && (inquiry.days.map { days in meeting.meetingDate.map(days.contains) ?? false } ?? true)
                && (projects.isEmpty || meeting.projectTags.contains { projects.contains(NameFolding.folded($0)) })
                && names.allSatisfy { name in meeting.participants.contains { NameFolding.folded($0) == name } }
        }
        guard !fitting.isEmpty else {
            let days = inquiry.days.map { " \($0.name)" } ?? ""
            draft.add(
                inquiry.isMissed
                    ? "You missed no recorded meeting\(days)." : "No meeting was recorded\(days)\(subjectsInWords).")
            return draft
        }
        let shown = inquiry.days == nil ? Array(fitting.prefix(5)) : fitting
        let title =
            inquiry.days.map { "**\(CountWords.text(fitting.count, "meeting"))** \($0.name)\(subjectsInWords):" }
            ?? "The last \(shown.count == 1 ? "meeting" : "meetings")\(inquiry.isMissed ? " without you" : subjectsInWords):"
        draft.add(title, items: shown.map(line), atMost: 10, from: shown.prefix(10).map { maker.source($0) })
        return draft
    }

    private func wasAt(_ meeting: MeetingWire) -> Bool {
        let names = inquiry.people.filter(\.isAsker).flatMap { [$0.name, $0.user?.displayName ?? $0.name] }
            .map { NameFolding.folded($0) }
        return meeting.participants.contains { names.contains(NameFolding.folded($0)) }
    }

    private func line(_ meeting: MeetingWire) -> String {
        var facts = [CountWords.text(meeting.participants.count, "person", plural: "people")]
        if let text = findings.texts.first(where: { $0.meeting.id == meeting.id }), let summary = text.summary {
            facts.append(CountWords.text(summary.decisions.count, "decision"))
            facts.append(CountWords.text(summary.actionItems.count, "task"))
        }
        return "\(maker.name(meeting)) – \(facts.joined(separator: ", "))"
    }

    /// What is to be done, by the meetings that were read.
    func actions() -> AnswerDraft {
        var draft = AnswerDraft()
        let names = inquiry.people.map(\.name)
        var tasks = inquiry.isAboutTopic ? matchingActions().map(\.action) : allActions
        if !names.isEmpty { tasks = tasks.filter { task in names.contains(where: task.isOf) } }
        draft.add(
            "**\(CountWords.text(tasks.count, "task"))** from \(meetingsInWords(tasks.map(\.meeting)))\(subjectsInWords):",
            items: tasks.map { line($0) }, atMost: 12, from: tasks.prefix(12).map(source))
        if tasks.isEmpty, inquiry.isAboutTopic { said(Array(excerpts().prefix(3)), into: &draft) }
        return draft
    }

    private func meetingsInWords(_ meetings: [MeetingWire]) -> String {
        let ids = Set(meetings.map(\.id))
        guard ids.count == 1, let meeting = meetings.first else { return CountWords.text(ids.count, "meeting") }
        return maker.name(meeting)
    }

    /// A decision with the words that show it.
    func line(_ decision: RankedDecision) -> String {
        let text = "**Decided:** \(MarkdownText.escaped(decision.item.text)) (\(maker.name(decision.meeting)))"
        return ([text] + decision.lines.map(maker.quote)).joined(separator: "  \n")
    }

    /// What was decided, with the words that show it.
    func decisions() -> AnswerDraft {
        var draft = AnswerDraft()
        let found = DecisionRanking(findings.texts, inquiry: inquiry).decisions()
        if inquiry.isAboutTopic {
            for decision in found.prefix(3) {
                draft.add(line(decision), from: decision.lines.map { maker.source(decision.meeting, line: $0) })
            }
            let extra = excerpts().filter { excerpt in
                !found.prefix(3).contains { $0.overlaps(excerpt) }
            }
            said(
                Array(extra.prefix(found.isEmpty ? 3 : 2)), into: &draft,
                heading: found.isEmpty ? "No recorded decision is about this. What was said:" : "Said about it:")
            return draft
        }
        let groups = findings.texts.filter { text in !(text.summary?.decisions.isEmpty ?? true) }
            .sorted { ($1.meeting.meetingDate?.dayNumber ?? 0) < ($0.meeting.meetingDate?.dayNumber ?? 0) }
        for text in groups.prefix(4) {
            let items = text.summary?.decisions ?? []
            draft.add(
                "**Decided in \(maker.name(text.meeting)):**", items: items.map { MarkdownText.escaped($0.text) },
                atMost: 6,
                from: items.prefix(6).map { item in
                    maker.source(
                        text.meeting, line: evidence(item, item.evidence.first.flatMap { text.segment($0.segment) }))
                })
        }
        return draft
    }
}
