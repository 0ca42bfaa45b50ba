import Domain
import GraphQLEngine

extension Session {
    /// The connection of all issues. Those that it does not show are not looked at, as far as its order and its filter
    /// allow.
    func issues(for field: FieldCall) throws(FieldError) -> ConnectionObject {
        let request = try PageRequest(field.arguments)
        let filter = field.arguments["filter"]?.fields ?? [:]
        if let ids = filter["id"]?["in"]?.items, filter.count == 1 {
            return try connection(of: ids.compactMap { $0.text.flatMap(workspace.issue) }.unique, for: field)
        }
        guard !request.isLast, request.before == nil else {
            return try connection(of: Array(workspace.issues.all), for: field)
        }
        return ConnectionObject(typeName: field.type.name, page: page(request, filter), session: self)
    }

    private func page(_ request: PageRequest, _ filter: Fields) -> Page {
        let places = request.ordersByUpdate ? workspace.issueOrder.byUpdate : workspace.issueOrder.byCreation
        let start = request.after.map { IssueOrder.index(after: $0, in: places) } ?? 0
        // In this order nothing behind the first that is too old can match.
        let oldest = request.ordersByUpdate ? filter["updatedAt"]?["gte"]?.text : nil
        let floor = oldest.flatMap { Timestamp.date($0, now: now) }
        var nodes: [Issue] = []
        var cursors: [String] = []
        for place in places[start...] {
            guard let issue = workspace.issues[IssueID(place.id)] else { continue }
            if let floor, issue.updatedAt < floor { break }
            guard request.includesArchived || issue.archivedAt == nil else { continue }
            guard filter.isEmpty || !Filter(session: self).apply(filter, to: [issue]).isEmpty else { continue }
            if nodes.count == request.size {
                return Page(nodes: nodes, cursors: cursors, hasNext: true, hasPrevious: start > 0)
            }
            nodes.append(issue)
            cursors.append(place.text)
        }
        return Page(nodes: nodes, cursors: cursors, hasNext: false, hasPrevious: start > 0)
    }
}

extension [Issue] {
    /// Each once.
    fileprivate var unique: [Issue] {
        var seen: Set<IssueID> = []
        return filter { seen.insert($0.id).inserted }
    }
}
