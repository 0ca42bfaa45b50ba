/// Puts tickets together, sentence by sentence.
struct DraftBuilder {
    let reader: FieldReader
    private(set) var works: [DraftedWork] = []
    /// What was said before the first ticket, for all that follow.
    private var ahead = TypedFields()
    private var aheadQuotes: [String] = []

    init(reader: FieldReader) {
        self.reader = reader
    }

    mutating func add(_ block: TypedBlock) {
        guard !block.items.isEmpty, let heading = block.sentences.last else {
            for sentence in block.sentences { add(sentence) }
            for item in block.items { add(item, under: TypedFields(), quotes: []) }
            return
        }
        for sentence in block.sentences.dropLast() { add(sentence) }
        let statement = TypedStatement(heading, reader: reader)
        if isWork(statement, heading: heading) {
            open(statement)
            addSteps(block.items.flatMap { [$0.text] + $0.steps })
        } else {
            let fields = statement.fields
            for item in block.items { add(item, under: fields, quotes: fields.isEmpty ? [] : [heading]) }
        }
    }

    private static let pointers: Set<String> = ["following", "below", "these", "tickets", "issues", "tasks", "things"]

    /// Whether the line above a list is a ticket and the points its steps; else it says what they have in common.
    private func isWork(_ statement: TypedStatement, heading: String) -> Bool {
        guard !statement.isDetail else { return false }
        let words = TypedTokens.tokens(in: heading).map(\.word)
        guard !words.contains(where: Self.pointers.contains) else { return false }
        return statement.opensWork || !heading.hasSuffix(":")
    }

    private mutating func add(_ item: TypedBlock.Item, under shared: TypedFields, quotes: [String]) {
        let sentences = TypedSentences.sentences(in: item.text)
        guard let first = sentences.first else { return }
        let statement = TypedStatement(first, reader: reader)
        guard !statement.isDetail else {
            addDetail(statement)
            return
        }
        open(statement)
        for sentence in sentences.dropFirst() { add(sentence, opens: false) }
        guard let last = works.indices.last else { return }
        works[last].fields.fill(from: shared)
        works[last].quotes += quotes
        addSteps(item.steps)
    }

    private mutating func add(_ sentence: String, opens: Bool = true) {
        let statement = TypedStatement(sentence, reader: reader)
        guard let last = works.indices.last else {
            if statement.isDetail {
                ahead.fill(from: statement.fields)
                if !statement.fields.isEmpty { aheadQuotes.append(sentence) }
            } else {
                open(statement)
            }
            return
        }
        if let description = statement.description {
            works[last].notes.append(description)
            works[last].quotes.append(sentence)
        } else if statement.isDetail {
            addDetail(statement)
        } else if opens, statement.opensWork {
            open(statement)
        } else {
            addProse(statement, to: last)
        }
    }

    private mutating func open(_ statement: TypedStatement) {
        let parts = statement.listed.isEmpty ? [statement] : statement.listed.map { TypedStatement($0, reader: reader) }
        for part in parts where !part.isDetail {
            var fields = part.fields
            fields.fill(from: statement.fields)
            fields.fill(from: ahead)
            works.append(
                DraftedWork(
                    title: part.title.text, fields: fields, steps: part.steps, notes: part.title.rest,
                    quotes: [statement.text] + aheadQuotes))
        }
    }

    private mutating func addDetail(_ statement: TypedStatement) {
        guard !works.isEmpty, !statement.fields.isEmpty || !statement.steps.isEmpty else { return }
        let targets = statement.isForAll ? Array(works.indices) : [works.count - 1]
        for index in targets {
            works[index].fields.fill(from: statement.fields)
            works[index].steps += statement.steps
            works[index].quotes.append(statement.text)
        }
    }

    /// Words about the ticket before. A day or a name in them says something of the ticket only when they say little else:
    /// 'fix it by Friday'.
    private mutating func addProse(_ statement: TypedStatement, to index: Int) {
        let content = TypedTokens.tokens(in: statement.title.text).count(where: \.isContent)
        if content < 2, !statement.fields.isEmpty {
            works[index].fields.fill(from: statement.fields)
        } else {
            works[index].notes.append(statement.text)
        }
        works[index].steps += statement.steps
        works[index].quotes.append(statement.text)
    }

    private mutating func addSteps(_ texts: [String]) {
        guard let last = works.indices.last else { return }
        for text in texts {
            let step = TypedTitle.cleaned(MarkUp.removed(from: text))
            guard !step.isEmpty else { continue }
            works[last].steps.append(step)
            works[last].quotes.append(text)
        }
    }
}
