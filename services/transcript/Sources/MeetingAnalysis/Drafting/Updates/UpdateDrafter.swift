public import Domain
public import Redaction

/// Reads which fields of which issues somebody wants changed, by rules: local, the same answer every time.
///
/// An issue is named by its identifier, or by words of its title that only one issue has; 'it' is the one before. What
/// is not known for certain is no change but ``UnclearText``, with what may be meant.
public struct UpdateDrafter: Sendable {
    /// How many issues one text changes at most.
    public static let mostUpdates = 25

    private let identifiers: IssueIdentifiers
    private let finder: IssueFinder
    private let reader: WishReader
    private let resolver: WishResolver

    /// - Parameters:
    ///   - workspace: its issues, and all that they can be changed to.
    ///   - author: name or address of whoever typed: "me".
    ///   - today: the day from which "Friday" counts.
    public init(workspace: WorkspaceView, author: FilteredText?, today: CalendarDate) {
        let roster = Roster(workspace.users, author: author?.text(for: .analysis))
        self.identifiers = IssueIdentifiers(workspace)
        self.finder = IssueFinder(workspace)
        self.reader = WishReader(workspace: workspace, roster: roster, today: today)
        self.resolver = WishResolver(workspace: workspace, roster: roster)
    }

    /// The changes that `text` asks for, in the order of its issues.
    public func drafts(_ text: FilteredText) -> UpdateDrafts {
        var builder = UpdateBuilder(finder: finder, reader: reader, resolver: resolver)
        for sentence in UpdateSentences.sentences(in: text.text(for: .analysis)) {
            for statement in UpdateStatement.statements(in: sentence, identifiers: identifiers) {
                builder.add(statement)
            }
        }
        return builder.drafts
    }
}

/// Cuts what was typed into sentences; a new title or description is not cut.
enum UpdateSentences {
    static func sentences(in text: String) -> [String] {
        TypedLine.lines(of: text).flatMap { line -> [String] in
            let parts = TypedSentences.sentences(in: line.text)
            guard let first = parts.firstIndex(where: TextWords.announces), first + 1 < parts.count,
                let start = line.text.firstRange(of: parts[first])
            else { return parts }
            return Array(parts[..<first]) + [String(line.text[start.lowerBound...])]
        }
    }
}
