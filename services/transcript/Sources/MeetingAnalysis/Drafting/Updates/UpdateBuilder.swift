import Redaction

/// Puts changes together, statement by statement.
struct UpdateBuilder {
    let finder: IssueFinder
    let reader: WishReader
    let resolver: WishResolver
    private(set) var drafts = UpdateDrafts()
    /// What 'it' is.
    private var previous: [WorkspaceView.Issue] = []
    private var lastWishes: [Wish] = []

    init(finder: IssueFinder, reader: WishReader, resolver: WishResolver) {
        self.finder = finder
        self.reader = reader
        self.resolver = resolver
    }

    mutating func add(_ typed: UpdateStatement) {
        var statement = typed
        let wishes = (statement.textWish.map { [$0] } ?? []) + reader.wishes(&statement.clause)
        let rest = UpdateRest(statement.clause)
        guard !wishes.isEmpty || !statement.identifiers.isEmpty || !rest.words.isEmpty || !statement.description.isEmpty
        else { return }
        let issues = issues(of: statement, rest)
        guard !issues.isEmpty else { return }
        previous = issues
        complain(of: rest, statement)
        guard !rest.isQuestionOrDenial else { return }
        let repeated = wishes.isEmpty && rest.saysSame && !statement.identifiers.isEmpty ? lastWishes : wishes
        guard !repeated.isEmpty else {
            // 'TID-28:' above a list says whose the points are.
            if rest.complaint == nil, statement.clause.tokens.last?.word != ":" {
                let names = issues.map(\.identifier).joined(separator: ", ")
                note(
                    statement,
                    "Nothing says what is to change in \(names). Write for instance “\(issues[0].identifier) done”.", []
                )
            }
            return
        }
        lastWishes = repeated
        for issue in issues { change(issue, repeated, statement) }
    }

    /// The issues that a statement is about; notes why, when there is none.
    private mutating func issues(of statement: UpdateStatement, _ rest: UpdateRest) -> [WorkspaceView.Issue] {
        if !statement.identifiers.isEmpty {
            let known = statement.identifiers.compactMap(finder.issue)
            for identifier in statement.identifiers where finder.issue(identifier) == nil {
                note(statement, "There is no issue \(identifier).", [])
            }
            return known
        }
        let isBefore = statement.description.isEmpty && (rest.words.isEmpty || rest.pointsBack)
        if isBefore, !previous.isEmpty { return previous }
        let words = statement.description.isEmpty ? rest.words : statement.description
        switch finder.issue(described: words) {
        case .found(let issue): return [issue]
        case .several(let issues):
            note(statement, "More than one issue may be meant. Write its identifier.", issues)
        case .none(let near):
            let asked =
                words.isEmpty ? "It does not say which issue is meant." : "No issue has these words in its title."
            note(statement, "\(asked) Write its identifier, such as TID-28.", near)
        }
        return []
    }

    private mutating func change(_ issue: WorkspaceView.Issue, _ wishes: [Wish], _ statement: UpdateStatement) {
        let outcome = resolver.outcome(wishes, for: issue)
        for complaint in outcome.complaints { note(statement, complaint, []) }
        if outcome.changes.isEmpty, outcome.complaints.isEmpty, outcome.isSoAlready {
            note(statement, "\(issue.identifier) is like that already.", [issue])
        }
        guard !outcome.changes.isEmpty else { return }
        if let index = drafts.updates.firstIndex(where: { $0.issue.identifier == issue.identifier }) {
            drafts.updates[index].merge(outcome.changes, quote: statement.text)
        } else if drafts.updates.count < UpdateDrafter.mostUpdates {
            drafts.updates.append(
                IssueUpdateDraft(issue: issue, changes: outcome.changes, quote: FilteredText(derived: statement.text)))
        } else {
            note(
                statement, "At most \(UpdateDrafter.mostUpdates) issues are changed at a time. Send this part again.",
                [])
        }
    }

    private mutating func complain(of rest: UpdateRest, _ statement: UpdateStatement) {
        for reference in statement.references {
            let near = finder.issue(reference).map { [$0] } ?? []
            note(statement, "Links between issues cannot be made here. Add the one to \(reference) in Linear.", near)
        }
        if let complaint = rest.complaint { note(statement, complaint, []) }
    }

    private mutating func note(_ statement: UpdateStatement, _ reason: String, _ near: [WorkspaceView.Issue]) {
        let text = UnclearText(
            text: FilteredText(derived: statement.text), reason: FilteredText(derived: reason), near: near)
        if !drafts.unclear.contains(text) { drafts.unclear.append(text) }
    }
}

extension IssueUpdateDraft {
    /// Takes later changes of the same issue in.
    fileprivate mutating func merge(_ later: [IssueChange], quote words: String) {
        changes.removeAll { change in later.contains { $0.field == change.field } }
        changes += later
        quote = FilteredText(derived: "\(quote.text(for: .analysis)); \(words)")
    }
}
