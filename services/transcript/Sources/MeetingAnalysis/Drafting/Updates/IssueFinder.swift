/// Finds the one issue that words describe.
struct IssueFinder: Sendable {
    enum Result: Sendable {
        case found(WorkspaceView.Issue)
        case several([WorkspaceView.Issue])
        case none(near: [WorkspaceView.Issue])
    }

    private struct Entry: Sendable {
        let issue: WorkspaceView.Issue
        let title: Set<String>
        /// The title, and what else one calls an issue by: its project, whoever has it, its labels.
        let all: Set<String>
    }

    private static let mostNear = 5

    private let entries: [Entry]
    private let byIdentifier: [String: WorkspaceView.Issue]
    private let weights: TermWeights

    init(_ workspace: WorkspaceView) {
        self.entries = workspace.issues.map { issue in
            let title = Self.stems(Tokeniser.tokens(in: issue.title))
            let around = [issue.project, issue.assignee].compactMap(\.self) + issue.labels
            return Entry(
                issue: issue, title: title,
                all: title.union(Self.stems(Tokeniser.tokens(in: around.joined(separator: ", ")))))
        }
        self.byIdentifier = Dictionary(workspace.issues.map { ($0.identifier.uppercased(), $0) }) { first, _ in first }
        self.weights = TermWeights(entries.map(\.title))
    }

    func issue(_ identifier: String) -> WorkspaceView.Issue? { byIdentifier[identifier] }

    /// The issue whose title, with project and owner, has all of `words`: an open one before one that is done, the whole
    /// title before a part of it.
    func issue(described words: [Token]) -> Result {
        let stems = Self.stems(words)
        guard !stems.isEmpty else { return .none(near: []) }
        let matches = entries.filter { stems.isSubset(of: $0.all) && !stems.isDisjoint(with: $0.title) }
        let open = matches.filter(\.issue.isOpen)
        let chosen = open.isEmpty ? matches : open
        let whole = chosen.filter { $0.title == stems }
        if whole.count == 1, let only = whole.first { return .found(only.issue) }
        switch chosen.count {
        case 0: return .none(near: near(stems))
        case 1: return .found(chosen[0].issue)
        default: return .several(chosen.prefix(Self.mostNear).map(\.issue))
        }
    }

    private static func stems(_ tokens: [Token]) -> Set<String> {
        Set(tokens.filter { $0.kind == .word && ($0.isContent || Int($0.word) != nil) }.map(\.stem))
    }

    /// Those that share the most telling words.
    private func near(_ stems: Set<String>) -> [WorkspaceView.Issue] {
        entries.map { ($0.issue, weights.weight($0.all.intersection(stems)) + ($0.issue.isOpen ? 0.1 : 0)) }
            .filter { $0.1 > 0.1 }.sorted { ($0.1, $1.0.identifier) > ($1.1, $0.0.identifier) }
            .prefix(Self.mostNear).map(\.0)
    }
}
