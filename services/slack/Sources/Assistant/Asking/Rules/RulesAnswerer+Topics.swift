internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    /// What was said, with what came of it.
    func topic() -> AnswerDraft {
        var draft = AnswerDraft()
        let excerpts = excerpts()
        said(excerpts, into: &draft)
        decided(beside: excerpts, into: &draft)
        if inquiry.isAboutTopic {
            let tasks = matchingActions()
            let issues = excerpts.isEmpty ? matchingIssues() : matchingIssues(least: 0.6)
            related(tasks: tasks, issues: issues, into: &draft)
        }
        written(into: &draft)
        return draft
    }

    /// The decision that the question may mean, unless its words are there already.
    private func decided(beside excerpts: [Excerpt], into draft: inout AnswerDraft) {
        guard inquiry.isAboutTopic,
            let decision = DecisionRanking(findings.texts, inquiry: inquiry).decisions().first, decision.share >= 0.6,
            !draft.sources.contains(where: { decision.item.text == $0.quote }),
            !excerpts.prefix(1).contains(where: { decision.isShown(in: $0) })
        else { return }
        draft.add(self.line(decision), from: decision.lines.map { maker.source(decision.meeting, line: $0) })
    }

    /// On which day something is.
    func day() -> AnswerDraft {
        var draft = AnswerDraft()
        let tasks = matchingActions().filter { $0.action.item.dueDate != nil }
        let issues = matchingIssues().filter { $0.dueDate != nil }
        if let task = tasks.first, task.share >= 0.6, let due = task.action.item.dueDate {
            draft.add(
                "**\(DayWords.near(due, today: today))**: \(line(task.action, shows: .person))",
                from: [source(task.action)])
        } else if tasks.isEmpty, let issue = matchingIssues(least: 0.75).first, let due = issue.dueDate {
            draft.add(
                "**\(DayWords.near(due, today: today))**: \(issueFacts.line(issue))", from: [maker.source(issue)])
        }
        let planned = plannedDays()
        draft.add(draft.isEmpty ? "Planned in Linear:" : "Also planned:", items: planned, atMost: 4)
        related(tasks: tasks.dropFirst(), issues: issues, into: &draft)
        said(Array(excerpts().prefix(3)), into: &draft, heading: draft.isEmpty ? nil : "Said in meetings:")
        decided(beside: excerpts(), into: &draft)
        written(into: &draft)
        return draft
    }

    /// Milestones that the question may mean, and the projects that it names.
    private func plannedDays() -> [String] {
        guard let workspace = findings.workspace, !findings.isSelection else { return [] }
        let projects = Set(inquiry.projects.map(\.id))
        let milestones = workspace.milestones.compactMap { milestone -> String? in
            guard let day = milestone.targetDate, projects.isEmpty || projects.contains(milestone.project.id) else {
                return nil
            }
            let share = inquiry.terms.share(in: Terms(milestone.name).union(Terms(milestone.project.name)))
            guard inquiry.isAboutTopic ? share >= 0.6 : !projects.isEmpty else { return nil }
            return MarkdownText.escaped(
                "\(milestone.name), \(milestone.project.name): \(DayWords.near(day, today: today))")
        }
        let targets = inquiry.projects.compactMap { project in
            project.targetDate.map { MarkdownText.escaped("\(project.name): \(DayWords.near($0, today: today))") }
        }
        return milestones + (inquiry.isAboutTopic ? [] : targets)
    }

    /// The line of Notion's pages that says most about it.
    private func written(into draft: inout AnswerDraft) {
        guard inquiry.isAboutTopic else { return }
        let lines = findings.pages.flatMap { page in
            PageLines.of(page.text).map { (page: page, line: $0, terms: Terms($0)) }
        }
        let weights = TermWeights(of: lines.map(\.terms))
        let ranked = lines.map { line in
            let whole = line.terms.union(Terms(line.page.title))
            let share =
                0.6 * inquiry.terms.share(in: line.terms, weights: weights)
                + 0.4 * inquiry.terms.share(in: whole, weights: weights)
            return (line: line, share: share)
        }
        .filter { $0.share >= 0.5 }.sorted { $0.share > $1.share }
        for found in ranked.prefix(2) {
            var source = maker.source(found.line.page)
            source.quote = found.line.line
            draft.add(
                "Notion, \(MarkdownText.link(found.line.page.title, to: found.line.page.url)):  \n_“\(MarkdownText.escaped(found.line.line))”_",
                from: [source])
        }
    }
}
