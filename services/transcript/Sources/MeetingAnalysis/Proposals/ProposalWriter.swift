import Domain
import Redaction

/// Turns found work into ticket proposals: title, owner, project, dates, what exists already.
struct ProposalWriter {
    private let date: CalendarDate
    private let conversation: Conversation
    private let titles: TitleWriter
    private let subtasks: SubtaskWriter
    private let context: TalkContext
    private let projects: ProjectGuess
    private let duplicates: DuplicateFinder
    private let milestones: [WorkspaceView.Milestone]

    init(
        meeting: FilteredMeeting, conversation: Conversation, people: PeopleDirectory, workspace: WorkspaceView
    ) {
        self.date = meeting.date
        self.conversation = conversation
        self.titles = TitleWriter(people: people)
        self.subtasks = SubtaskWriter(
            titles: titles, steps: StepReader(conversation: conversation, dates: DateFinder(meetingDate: meeting.date))
        )
        self.context = TalkContext(conversation: conversation)
        var projects = ProjectGuess(workspace)
        projects.learn(
            conversation, title: Tokeniser.tokens(in: Self.spaced(meeting.title?.text(for: .analysis) ?? "")),
            participants: Tokeniser.tokens(
                in: meeting.participants.map { $0.text(for: .analysis) }.joined(separator: ", "))
        )
        self.projects = projects
        self.duplicates = DuplicateFinder(workspace)
        self.milestones = workspace.milestones
    }

    /// Titles are often file names: `05-client-review` is three words.
    private static func spaced(_ title: String) -> String {
        String(title.map { "-_./".contains($0) ? " " : $0 })
    }

    func actionItems(_ work: [Candidate]) -> [ActionItem] {
        work.map { candidate in
            ActionItem(
                text: FilteredText(derived: titles.title(for: candidate)),
                assignee: candidate.ownerPerson.map { FilteredText(derived: $0.name) }, dueDate: candidate.due,
                evidence: evidence(candidate)
            )
        }
    }

    func proposals(_ work: [Candidate]) -> [TicketProposal] {
        var keys: [FilteredText: Int] = [:]
        return work.indices.compactMap { index in
            let start = index > 0 ? work[index - 1].sentence + 1 : 0
            let end = index + 1 < work.count ? work[index + 1].sentence : conversation.sentences.count
            guard var proposal = proposal(work[index], within: min(start, end)..<max(start, end)) else { return nil }
            keys[proposal.key, default: 0] += 1
            if let count = keys[proposal.key], count > 1 {
                proposal.key = FilteredText(derived: "\(proposal.key.text(for: .analysis))|\(count)")
            }
            return proposal
        }
    }

    private func proposal(_ candidate: Candidate, within range: Range<Int>) -> TicketProposal? {
        let evidence = evidence(candidate)
        guard let first = evidence.first else { return nil }
        let title = titles.title(for: candidate)
        let details = context.details(of: candidate, within: range)
        var project = projects.project(
            for: context.surroundings(of: candidate), isNamedOnly: HouseWork.isChore(candidate.phrase)
        )
        let issue = duplicates.duplicate(of: comparison(candidate, title: title, project: project))
        if let issue { project = issue.project }
        return TicketProposal(
            key: TicketProposal.key(for: first), title: FilteredText(derived: title),
            description: FilteredText(derived: description(candidate)),
            project: project, milestone: issue?.milestone,
            assignee: candidate.ownerPerson.map { FilteredText(derived: $0.name) },
            priority: details.priority, estimate: details.estimate, dueDate: candidate.due,
            subtasks: subtasks.subtasks(of: candidate, title: title, within: range).map(FilteredText.init(derived:)),
            evidence: evidence, duplicateOf: issue?.identifier
        )
    }

    private func comparison(_ candidate: Candidate, title: String, project: String?) -> DuplicateFinder.Work {
        let nearby = context.surroundings(of: candidate).filter { $0.factor >= 0.4 }.flatMap(\.tokens)
        let words = Tokeniser.tokens(in: title)
        return DuplicateFinder.Work(
            title: Set(Array(words.dropFirst()).contentStems), verb: Set(words.prefix(1).map(\.stem)),
            context: Set(nearby.contentStems), project: project,
            assignee: candidate.ownerPerson?.name, isSaidToExist: context.saysItExists(candidate)
        )
    }

    /// Who said what, and when: enough to judge the ticket without the transcript.
    private func description(_ candidate: Candidate) -> String {
        let lines = candidate.evidence.sorted().map { index in
            let sentence = conversation.sentences[index]
            return "- \(sentence.speaker.map { "\($0): " } ?? "")\(sentence.text)"
        }
        return "Said in the meeting of \(date):\n\(lines.joined(separator: "\n"))"
    }

    private func evidence(_ candidate: Candidate) -> [FilteredEvidence] {
        candidate.evidence.flatMap { conversation.sentences[$0].pieces }
    }
}
