internal import Domain
internal import ServiceClients

/// A task that a meeting gave somebody.
struct MeetingTask: Sendable, Hashable {
    let meeting: MeetingWire
    let item: SummaryWire.Item
    /// The turn that shows it.
    let segment: SegmentWire?

    func isOf(_ name: String) -> Bool {
        item.assignee.map { NameFolding.folded($0) == NameFolding.folded(name) } ?? false
    }
}

/// What a line says of a task beside what is to be done.
struct TaskFields: OptionSet {
    let rawValue: Int

    static let person = TaskFields(rawValue: 1)
    static let due = TaskFields(rawValue: 2)
}

extension RulesAnswerer {
    /// The tasks of the meetings that were read, the latest meeting first.
    var allActions: [MeetingTask] {
        findings.texts.sorted { ($1.meeting.meetingDate?.dayNumber ?? 0) < ($0.meeting.meetingDate?.dayNumber ?? 0) }
            .flatMap { text in
                (text.summary?.actionItems ?? []).map { item in
                    MeetingTask(
                        meeting: text.meeting, item: item,
                        segment: item.evidence.first.flatMap { text.segment($0.segment) })
                }
            }
    }

    /// `Send the report – Soo-ah Lim, by Wed 8 Oct (Daily stand-up, Mon 6 Oct)`.
    func line(_ action: MeetingTask, shows fields: TaskFields = [.person, .due]) -> String {
        var facts: [String] = []
        if fields.contains(.person) { facts.append(action.item.assignee.map(MarkdownText.escaped) ?? "nobody yet") }
        if fields.contains(.due), let due = action.item.dueDate {
            facts.append("by \(DayWords.text(due, today: today))")
        }
        let details = facts.isEmpty ? "" : " – \(facts.joined(separator: ", "))"
        return "\(MarkdownText.escaped(action.item.text))\(details) (\(maker.name(action.meeting)))"
    }

    func source(_ action: MeetingTask) -> AnswerSource {
        maker.source(action.meeting, line: evidence(action.item, action.segment))
    }

    func evidence(_ item: SummaryWire.Item, _ segment: SegmentWire?) -> Excerpt.Line? {
        item.evidence.first.map { evidence in
            Excerpt.Line(
                segment: evidence.segment, speaker: segment?.speaker, startSeconds: segment?.startSeconds,
                quote: evidence.quote)
        }
    }

    /// The tasks that have most of the question's words, in their own or in the turn that shows them.
    func matchingActions() -> [(action: MeetingTask, share: Double)] {
        guard inquiry.isAboutTopic else { return [] }
        let actions = allActions
        let texts = actions.map { Terms($0.item.text).union(Terms($0.item.assignee ?? "")) }
        let weights = TermWeights(of: findings.texts.flatMap(\.terms))
        return zip(actions, texts).compactMap { action, own -> (MeetingTask, Double)? in
            let place = own.union(Terms(action.segment?.text ?? ""))
                .union(
                    Terms(([MeetingWords.title(action.meeting)] + action.meeting.projectTags).joined(separator: " ")))
            let share =
                0.7 * inquiry.terms.share(in: own, weights: weights)
                + 0.3 * inquiry.terms.share(in: place, weights: weights)
            let hits = inquiry.terms.stems.intersection(own.stems).count
            guard share >= 0.45, hits >= min(2, inquiry.terms.stems.count) else { return nil }
            return (action, share)
        }
        .sorted { $0.1 > $1.1 }.map { (action: $0.0, share: $0.1) }
    }

    /// Tasks and issues that a question may mean as well.
    func related(
        tasks: some Collection<(action: MeetingTask, share: Double)>, issues: [WorkspaceWire.Issue],
        into draft: inout AnswerDraft
    ) {
        let shown = Array(tasks.prefix(2))
        let lines = shown.map { line($0.action) } + issues.prefix(2).map { issueFacts.line($0) }
        let cited = Set(draft.sources.map(\.title))
        let new = issues.prefix(2).map(maker.source).filter { !cited.contains($0.title) }
        guard !lines.isEmpty, !(shown.isEmpty && new.isEmpty) else { return }
        draft.add("See also:", items: lines, atMost: 4, from: shown.map { source($0.action) } + new)
    }
}
