import Domain
import GraphQLEngine

/// `searchIssues`: issues that hold all words of a term, those with more of them in the title first.
struct Search {
    let session: Session

    private static let maximumWords = 20

    func connection(for field: FieldCall) throws(FieldError) -> ConnectionObject {
        let arguments = field.arguments
        let request = try PageRequest(arguments)
        let words = TextComparator.plain(arguments["term"]?.text ?? "").split { !$0.isLetter && !$0.isNumber }
            .prefix(Self.maximumWords).map(String.init)
        let team = arguments["teamId"]?.text.flatMap { TeamID($0) }
        var nodes: [any Node] = session.workspace.issues.all.filter { team == nil || $0.teamID == team }
        if let filter = arguments["filter"]?.fields { nodes = Filter(session: session).apply(filter, to: nodes) }
        let comments = arguments["includeComments"]?.truth ?? false
        let hits = nodes.compactMap { $0 as? Issue }.compactMap { issue in
            rank(issue, words, withComments: comments).map { (rank: $0, issue: issue) }
        }
        let ranked = hits.sorted { ($1.rank, $0.issue.id.description) < ($0.rank, $1.issue.id.description) }
        return connection(ranked.map(\.issue), request, field)
    }

    /// How well the issue fits; nil when a word is missing.
    private func rank(_ issue: Issue, _ words: [String], withComments: Bool) -> Int? {
        guard !words.isEmpty else { return nil }
        let title = TextComparator.plain("\(session.workspace.identifier(of: issue)) \(issue.title)")
        var text = TextComparator.plain(issue.description ?? "")
        if withComments {
            text += session.workspace.comments(on: issue.id).map { "\n" + TextComparator.plain($0.body) }.joined()
        }
        var rank = 0
        for word in words {
            if title.contains(word) { rank += 3 } else if text.contains(word) { rank += 1 } else { return nil }
        }
        return rank
    }

    private func connection(_ issues: [Issue], _ request: PageRequest, _ field: FieldCall) -> ConnectionObject {
        let archive: [String: Resolved] = [
            "archive": .leaf("[]"), "databaseVersion": .leaf(0), "includesDependencies": .leaf([]),
            "totalCount": .leaf(0),
        ]
        let listed = issues.filter { request.includesArchived || $0.archivedAt == nil }
        return ConnectionObject(
            typeName: field.type.name, page: request.page(ofRanked: listed), session: session,
            shownAs: "IssueSearchResult",
            more: [
                "totalCount": .leaf(.int(listed.count)),
                "archivePayload": .object(FixedObject(typeName: "ArchiveResponse", fields: archive)),
            ]
        )
    }
}

extension PageRequest {
    /// The page of nodes that keep the order they have.
    func page(ofRanked nodes: [any Node]) -> Page {
        let cursors = nodes.map { Cursor($0, ordersByUpdate: false).text }
        let start = after.flatMap { cursor in cursors.firstIndex(of: cursor.text) }.map { $0 + 1 } ?? 0
        let end = before.flatMap { cursor in cursors.firstIndex(of: cursor.text) } ?? nodes.count
        let window = min(start, end)..<end
        let range =
            isLast
            ? max(window.lowerBound, window.upperBound - size)..<window.upperBound
            : window.lowerBound..<min(window.upperBound, window.lowerBound + size)
        return Page(
            nodes: Array(nodes[range]), cursors: Array(cursors[range]), hasNext: range.upperBound < nodes.count,
            hasPrevious: range.lowerBound > 0
        )
    }
}
