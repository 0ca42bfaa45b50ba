internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    var issueFacts: IssueFacts { IssueFacts(today: today) }
    var allIssues: [WorkspaceWire.Issue] { findings.workspace?.issues ?? [] }

    /// How the named issues stand.
    func issues() -> AnswerDraft {
        var draft = AnswerDraft()
        let found = inquiry.identifiers.compactMap { name in allIssues.first { $0.identifier == name } }
        for issue in found.prefix(5) { draft.add(about(issue), from: [maker.source(issue)]) }
        let missing = inquiry.identifiers.filter { name in !found.contains { $0.identifier == name } }
        if findings.workspace != nil, !missing.isEmpty {
            draft.add("Linear has no issue \(CountWords.list(missing, "or")).")
        }
        for issue in found.prefix(2) {
            said(
                talk(about: issue), into: &draft,
                heading: "Said about \(found.count == 1 ? "it" : issue.identifier) in meetings:")
        }
        return draft
    }

    /// What was said with at least two words of the issue's title in one turn.
    private func talk(about issue: WorkspaceWire.Issue) -> [Excerpt] {
        let title = Terms(issue.title)
        let excerpts = excerpts(about: NameFolding.words(issue.title)).filter { excerpt in
            let text = findings.texts.first { $0.meeting.id == excerpt.meeting.id }
            return excerpt.lines.contains { line in
                (text?.terms(of: line.segment)?.stems.intersection(title.stems).count ?? 0) >= 2
            }
        }
        return Array(excerpts.prefix(2))
    }

    private func about(_ issue: WorkspaceWire.Issue) -> String {
        var lines = [direct(issue), issueFacts.line(issue)]
        var place: [String] = []
        if let project = issue.project { place.append("project \(MarkdownText.escaped(project.name))") }
        if let milestone = issue.milestone { place.append("milestone \(MarkdownText.escaped(milestone.name))") }
        if let points = issue.estimate { place.append("\(CountWords.points(points)) points") }
        if !place.isEmpty { lines.append(CountWords.list(place, "and")) }
        if let description = issue.description, !description.isEmpty {
            lines.append(MarkdownText.escaped(TextWords.line(description, atMost: 240)))
        }
        return lines.compactMap(\.self).joined(separator: "  \n")
    }

    /// The one word that was asked for.
    private func direct(_ issue: WorkspaceWire.Issue) -> String? {
        switch inquiry.shape {
        case .person:
            issue.assignee.map { "**\(MarkdownText.escaped($0.name))** has \(issue.identifier)." }
                ?? "Nobody is assigned to \(issue.identifier)."
        case .day:
            if let completed = issue.completedAt {
                "\(issue.identifier) was completed on \(DayWords.text(CalendarDate(completed, in: findings.zone), today: today))."
            } else if let due = issue.dueDate {
                "\(issue.identifier) is due **\(DayWords.near(due, today: today))**."
            } else {
                "\(issue.identifier) has no due day."
            }
        default: nil
        }
    }

    /// Issues that the question may mean: their titles have most of its words.
    func matchingIssues(least: Double = 0.5) -> [WorkspaceWire.Issue] {
        guard inquiry.isAboutTopic, !findings.isSelection else { return [] }
        let titles = allIssues.map { Terms($0.title) }
        let weights = TermWeights(of: titles)
        return zip(allIssues, titles).compactMap { issue, title -> (WorkspaceWire.Issue, Double)? in
            guard isOfSubjects(issue) else { return nil }
            let whole = title.union(Terms(issue.project?.name ?? ""))
            let share = inquiry.terms.share(in: whole, weights: weights)
            let hits = inquiry.terms.stems.intersection(title.stems).count
            guard share >= least, hits >= min(2, inquiry.terms.stems.count) else { return nil }
            return (issue, share + (issue.isOpen ? 0.1 : 0))
        }
        .sorted { ($1.1, $0.0.identifier) < ($0.1, $1.0.identifier) }.map(\.0)
    }

    /// Whether an issue belongs to the people and projects that were named, if any were.
    func isOfSubjects(_ issue: WorkspaceWire.Issue) -> Bool {
        let people = inquiry.people.compactMap(\.user?.id)
        let isOfPeople = people.isEmpty || issue.assignee.map { people.contains($0.id) } ?? false
        let projects = inquiry.projects.map(\.id)
        let isOfProjects = projects.isEmpty || issue.project.map { projects.contains($0.id) } ?? false
        return isOfPeople && isOfProjects
    }

    /// ` for Maria`, ` in Tidewater App`.
    var subjectsInWords: String {
        let people = inquiry.people.map { $0.isAsker ? "you" : $0.name }
        let projects = inquiry.projects.map(\.name)
        return (people.isEmpty ? "" : " for \(MarkdownText.escaped(CountWords.list(people)))")
            + (projects.isEmpty ? "" : " in \(MarkdownText.escaped(CountWords.list(projects)))")
    }
}
