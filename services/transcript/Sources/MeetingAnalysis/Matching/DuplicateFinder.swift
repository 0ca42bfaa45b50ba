/// Finds the open issue that already covers a piece of work.
struct DuplicateFinder: Sendable {
    private let issues: [Entry]
    private let weights: TermWeights
    /// Positions of the issues whose title has the stem.
    private let byStem: [String: [Int]]

    private struct Entry: Sendable {
        let issue: WorkspaceView.Issue
        let title: Set<String>
        let all: Set<String>
        /// Stems of the thing that the title is about, or of the verb with which it begins.
        let head: Set<String>
    }

    /// What is compared with the issues.
    struct Work {
        /// Stems of the title without its verb.
        let title: Set<String>
        /// Stem of its verb.
        let verb: Set<String>
        /// Stems of the sentences that bear it out and of those close by.
        let context: Set<String>
        let project: String?
        let assignee: String?
        /// Whether somebody said that there is a ticket already.
        let isSaidToExist: Bool
    }

    private static let threshold = 0.53

    init(_ workspace: WorkspaceView) {
        let open = workspace.issues.filter(\.isOpen)
        let entries = open.map { issue in
            let words = Set(Tokeniser.tokens(in: issue.title).contentStems)
            let bare = words.subtracting(Tokeniser.tokens(in: issue.project ?? "").contentStems)
            let title = bare.isEmpty ? words : bare
            return Entry(
                issue: issue, title: title, all: title.union(Tokeniser.tokens(in: issue.description).contentStems),
                head: Self.head(of: Tokeniser.tokens(in: issue.title))
            )
        }
        self.issues = entries
        self.byStem = entries.indices.reduce(into: [:]) { positions, index in
            for stem in entries[index].title { positions[stem, default: []].append(index) }
        }
        self.weights = TermWeights(
            workspace.issues.map { Set(Tokeniser.tokens(in: $0.title + ". " + $0.description).contentStems) }
        )
    }

    /// The issue that covers `work` best; nil when none does well enough.
    func duplicate(of work: Work) -> WorkspaceView.Issue? {
        let alike = Set(work.title.flatMap { byStem[$0] ?? [] }).sorted()
        let scored = alike.map { (entry: issues[$0], score: score(work, issues[$0])) }
        guard
            let best = scored.max(by: { ($0.score, $1.entry.issue.identifier) < ($1.score, $0.entry.issue.identifier) })
        else { return nil }
        guard best.score >= Self.threshold else { return nil }
        return best.entry.issue
    }

    private static let prepositions: Set<String> = [
        "of", "for", "with", "on", "in", "to", "from", "at", "when", "that", "is", ":",
    ]

    /// The last word before the first preposition; the verb as well when the title begins with one.
    private static func head(of title: [Token]) -> Set<String> {
        let phrase = title.prefix { !prepositions.contains($0.word) }.filter(\.isContent)
        guard let last = phrase.last, let first = phrase.first else { return Set(title.contentStems) }
        return Verbs.isAction(first.word) ? [first.stem, last.stem] : [last.stem]
    }

    /// How well the issue's title is covered by what was said, and the work's title by the issue.
    ///
    /// Words of the project's name and the verb say nothing here: every ticket of a project shares the first, and the
    /// second is 'do' in many clothes.
    private func score(_ work: Work, _ entry: Entry) -> Double {
        let shared = entry.title.intersection(work.title)
        guard !shared.isEmpty else { return 0 }
        let nearby = entry.title.intersection(work.context).subtracting(shared)
        let ofIssue = (weights.weight(shared) + 0.6 * weights.weight(nearby)) / max(weights.weight(entry.title), 0.1)
        let covered = work.title.intersection(entry.all)
        let ofWork = weights.weight(covered) / max(weights.weight(work.title), 0.1)
        var score = 0.5 * ofIssue + 0.5 * ofWork
        if let project = work.project, let theirs = entry.issue.project { score += project == theirs ? 0.05 : -0.12 }
        if let assignee = work.assignee, assignee == entry.issue.assignee { score += 0.07 }
        if work.isSaidToExist { score += 0.08 }
        if entry.head.isDisjoint(with: work.title), entry.head.isDisjoint(with: work.verb) { score -= 0.3 }
        return score
    }
}
