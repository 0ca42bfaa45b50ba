/// What one typed sentence says about tickets.
struct TypedStatement: Sendable {
    let text: String
    let title: TypedTitle
    let fields: TypedFields
    let steps: [String]
    /// What follows 'Description:' and the like.
    let description: String?
    /// Whether it can begin a ticket of its own after another.
    let opensWork: Bool
    /// Whether it speaks of all tickets: 'both are due Friday'.
    let isForAll: Bool
    /// The tickets that it lists: 'two tickets: fix the login and add the export'.
    let listed: [String]

    init(_ text: String, reader: FieldReader) {
        var clause = TypedClause(text)
        self.text = text
        self.description = Self.described(clause)
        guard description == nil else {
            self.title = TypedTitle(TypedClause(""), author: nil, lead: nil)
            (self.fields, self.steps, self.listed) = (TypedFields(), [], [])
            (self.opensWork, self.isForAll) = (false, false)
            return
        }
        self.isForAll = Self.all.contains(clause.tokens.word(0))
        var lead = TypedLead(&clause, roster: reader.roster)
        let project = ProjectWords(projects: reader.projects).opening(&clause)
        if project != nil {
            let second = TypedLead(&clause, roster: reader.roster)
            lead = second.isRequest || second.assignee != nil ? second : lead
        }
        self.steps = lead.isPlural ? [] : TypedSteps.read(&clause)
        let free = clause.rest(of: clause.tokens.indices)
        self.listed = lead.isPlural ? Self.listed(free) : []
        self.opensWork = Self.opensWork(free, isRequest: lead.isRequest)
        var heading = TypedClause(String(text.prefix { $0 != ":" }))
        var fields = listed.isEmpty ? reader.read(&clause) : reader.read(&heading)
        fields.project = project ?? fields.project
        fields.assignee = lead.assignee ?? fields.assignee
        if let label = lead.kind.flatMap(reader.label(called:)), !fields.labels.contains(label) {
            fields.labels.append(label)
        }
        if fields.isEmpty, lead.assignee == nil, let bare = reader.bare(&clause) { fields = bare }
        self.fields = fields
        self.title = TypedTitle(clause, author: reader.roster.author, lead: lead)
    }

    /// Whether it gives fields or steps and says no work.
    var isDetail: Bool { title.text.isEmpty }

    private static let all: Set<String> = ["both", "all", "each", "everything", "they", "these"]
    private static let pronouns: Set<String> = ["it", "this", "that", "them", "these", "those", "him", "her"]

    /// A verb of work, unless what it is done to was said before: 'fix it by Friday' is about the ticket before.
    private static func opensWork(_ tokens: [Token], isRequest: Bool) -> Bool {
        if isRequest { return true }
        let verb = Adverbs.skip(tokens, from: 0, onlyAdverbs: true)
        guard verb < tokens.count, Verbs.beginWithAction(Array(tokens[verb...])) else { return false }
        return !pronouns.contains(tokens.word(verb + 1)) && tokens.dropFirst(verb + 1).contains(where: \.isContent)
    }

    private static let labels: [[String]] = WordList.phrases(
        """
        description :
        details :
        detail :
        notes :
        note :
        context :
        background :
        acceptance criteria :
        """
    )

    private static func described(_ clause: TypedClause) -> String? {
        guard let label = labels.first(where: { clause.tokens.has($0, at: 0) }) else { return nil }
        // Criteria are told from other text by their name.
        if label.first == "acceptance" { return clause.text }
        return clause.text.split(separator: ":", maxSplits: 1).last.map { String($0).trimmingBlanks }
    }

    /// What is listed with commas and 'and', each beginning with a verb of work; none when it is one thing.
    private static func listed(_ tokens: [Token]) -> [String] {
        let tokens = tokens.firstIndex { $0.word == ":" }.map { Array(tokens[($0 + 1)...]) } ?? tokens
        var starts: [Int] = tokens.isEmpty ? [] : [0]
        for index in tokens.indices.dropFirst() where Verbs.isAction(tokens[index].word) {
            var before = index - 1
            while before > 0, ["and", "also", "then"].contains(tokens[before].word) { before -= 1 }
            if before < index - 1 || [",", ";"].contains(tokens[before].word) { starts.append(index) }
        }
        guard starts.count > 1, Verbs.isAction(tokens.word(0)) else { return [] }
        return starts.enumerated().map { position, start in
            let end = position + 1 < starts.count ? starts[position + 1] : tokens.count
            let part = tokens[start..<end].reversed().drop { [",", ";", "and", "also", "then"].contains($0.word) }
            return Array(part.reversed()).text(0..<part.count)
        }
    }
}
