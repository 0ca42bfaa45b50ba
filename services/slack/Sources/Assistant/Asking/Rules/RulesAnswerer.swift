internal import Domain
internal import ServiceClients

/// Answers from facts alone: what Linear holds, what meetings came to, and what was said in them.
struct RulesAnswerer {
    let findings: Findings
    let maker: SourceMaker

    var inquiry: Inquiry { findings.inquiry }
    var today: CalendarDate { findings.today }

    func answer() -> AnswerDraft {
        if let strangers = strangers() ?? newcomer() { return strangers }
        let draft =
            switch inquiry.kind {
            case .issues: issues()
            case .work: work()
            case .state: state()
            case .due: due()
            case .overdue: overdue()
            case .blocked: blocked()
            case .decisions: decisions()
            case .actions: actions()
            case .owner: owner()
            case .when: day()
            case .meetings: meetings()
            case .filtered: filtered()
            case .topic: topic()
            }
        guard let lack = away(draft) else { return draft.isEmpty ? nothing() : draft }
        guard !places.isEmpty else { return nothing() }
        var whole = AnswerDraft()
        whole.add(lack)
        whole.append(draft)
        return whole
    }

    /// Says plainly that there is nothing, where it was looked for, and what to do.
    private func nothing() -> AnswerDraft {
        var draft = AnswerDraft()
        guard !places.isEmpty else {
            draft.add("Nothing could be looked up now. Ask again in a minute.")
            return draft
        }
        if findings.meetings?.isEmpty == true, !findings.isSelection {
            draft.add("No meeting was sent in yet, and nothing was found about this in Linear.")
            draft.add("Send a transcript in: `alpha ingest FILE`, or connect your recorder to `/transcript/webhook`.")
            return draft
        }
        guard
            inquiry.isAboutTopic || !inquiry.people.isEmpty || !inquiry.projects.isEmpty || inquiry.days != nil
                || !inquiry.meetings.isEmpty || inquiry.kind != .topic
        else {
            draft.add("I cannot tell what this asks about: it has no name and no word to look for.")
            draft.add("Ask with a name, a project, an issue such as `ABC-12`, or a word that was said.")
            return draft
        }
        let missing = KnownWords(findings).missing(inquiry.topic).prefix(3).map { "“\(MarkdownText.escaped($0))”" }
        let asked = inquiry.topic.prefix(3).map { "“\(MarkdownText.escaped($0))”" }
        let subject =
            missing.isEmpty ? (asked.isEmpty ? "this" : CountWords.list(asked)) : CountWords.list(Array(missing))
        draft.add("Nothing was found about \(subject). I looked in \(CountWords.list(places)).")
        draft.add(otherWords)
        return draft
    }

    /// What was looked in, counted.
    var places: [String] {
        var places: [String] = []
        if let meetings = findings.meetings {
            places.append(
                findings.isSelection
                    ? "the \(CountWords.text(meetings.count, "chosen meeting"))"
                    : CountWords.text(meetings.count, "meeting"))
        }
        if let workspace = findings.workspace {
            places.append("\(CountWords.text(workspace.issues.count, "issue")) of Linear")
        }
        if !findings.pages.isEmpty { places.append("\(CountWords.text(findings.pages.count, "page")) of Notion") }
        return places
    }

    var otherWords: String {
        findings.isSelection
            ? "Ask with other words, or look in all meetings: `/chat select`."
            : "Ask with other words: a name, a project, an issue such as `ABC-12`, or a word that was said."
    }

    // MARK: What several answers have

    /// What was said, the best first: one paragraph for each place.
    func said(_ excerpts: [Excerpt], into draft: inout AnswerDraft, heading: String? = nil) {
        guard !excerpts.isEmpty else { return }
        if let heading { draft.add(heading) }
        for (number, excerpt) in excerpts.enumerated() {
            let shown = number == 0 ? excerpt : excerpt.cut(to: 2)
            var lines = shown.lines.map(maker.quote)
            lines[0] += ", \(maker.name(shown.meeting))"
            draft.add(lines.joined(separator: "  \n"), from: maker.sources(shown))
        }
    }

    func excerpts() -> [Excerpt] { ExcerptFinder(findings.texts, inquiry: inquiry).excerpts() }

    /// What was said with any of `words`.
    func excerpts(about words: [String]) -> [Excerpt] {
        var inquiry = inquiry
        inquiry.topic += words
        return ExcerptFinder(findings.texts, inquiry: inquiry).excerpts(covering: false)
    }
}
