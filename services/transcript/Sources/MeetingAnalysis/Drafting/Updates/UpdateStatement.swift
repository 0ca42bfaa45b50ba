/// A part of what was typed that speaks of the same issues, which `it` stands for in its words.
struct UpdateStatement: Sendable {
    /// As it was typed.
    let text: String
    /// Identifiers of the issues, as `TID-28`.
    let identifiers: [String]
    /// The words that say which issue is meant, where no identifier does.
    let description: [Token]
    /// A new title or description.
    let textWish: Wish?
    /// Issues that are only referred to: 'a duplicate of TID-3'.
    let references: [String]
    /// The rest, with `it` in the place of the issues.
    var clause: TypedClause

    init(_ typed: [Token], identifiers known: IssueIdentifiers) {
        self.text = typed.text(0..<typed.count)
        let value = TextWords.find(in: typed)
        self.textWish = value.map { $0.wish(typed.text($0.text)) }
        let rest = value.map { value in
            typed.indices.filter { !value.lead.contains($0) && !(value.text.lowerBound..<value.end).contains($0) }.map {
                typed[$0]
            }
        }
        let (named, found, references) = Self.withoutIdentifiers(rest ?? typed, known)
        let tokens = found.isEmpty ? named : Self.withoutOrigin(named)
        self.references = references
        self.identifiers = found
        if found.isEmpty, let subject = IssueSubject.find(in: tokens) {
            self.description = subject.words
            let replaced =
                Array(tokens[..<subject.range.lowerBound]) + [Self.it] + Array(tokens[subject.range.upperBound...])
            self.clause = TypedClause(text, tokens: replaced, subjects: [subject.range.lowerBound])
        } else {
            self.description = []
            self.clause = TypedClause(
                text, tokens: tokens, subjects: Set(tokens.indices.filter { tokens[$0] == Self.it }))
        }
    }

    private static let it = Token(surface: "it", word: "it", hasSpaceBefore: true, kind: .word)

    /// One `it` for identifiers that are listed.
    private static func withoutIdentifiers(
        _ tokens: [Token], _ known: IssueIdentifiers
    ) -> (tokens: [Token], found: [String], references: [String]) {
        var result: [Token] = []
        var found: [String] = []
        var references: [String] = []
        for (index, token) in tokens.enumerated() {
            guard let identifier = known.identifier(token) else {
                result.append(token)
                continue
            }
            if IssueIdentifiers.isReference(tokens, at: index) {
                references.append(identifier)
                continue
            }
            if !found.contains(identifier) { found.append(identifier) }
            while let last = result.last, ["and", ",", "&", "or"].contains(last.word), result.dropLast().contains(it) {
                result.removeLast()
            }
            if result.last != it { result.append(it) }
        }
        return (result, found, references)
    }

    /// Without what it is changed from: 'from high to low'.
    private static func withoutOrigin(_ tokens: [Token]) -> [Token] {
        guard let from = tokens.firstIndex(where: { $0.word == "from" }),
            let to = tokens[from...].prefix(6).firstIndex(where: { $0.word == "to" })
        else { return tokens }
        return Array(tokens[..<from] + tokens[to...])
    }

    /// The statements of a sentence: one for each issue, or list of issues, that it names.
    static func statements(in sentence: String, identifiers known: IssueIdentifiers) -> [UpdateStatement] {
        let tokens = TypedTokens.tokens(in: sentence)
        let value = TextWords.find(in: tokens).map { $0.text.lowerBound..<$0.end }
        let places = tokens.indices.filter {
            known.identifier(tokens[$0]) != nil && !IssueIdentifiers.isReference(tokens, at: $0)
                && value?.contains($0) != true
        }
        var starts = [0]
        for (before, place) in zip(places, places.dropFirst()) where !isList(tokens[(before + 1)..<place]) {
            let between = (before + 1)..<place
            let seam = between.last { [",", "and", ";", "then", "&"].contains(tokens[$0].word) }
            starts.append(seam.map { $0 + 1 } ?? place)
        }
        return starts.enumerated().compactMap { position, start in
            let end = position + 1 < starts.count ? starts[position + 1] : tokens.count
            let part = tokens[start..<end].reversed().drop { [",", "and", ";", "then", "&"].contains($0.word) }
                .reversed()
            return part.isEmpty ? nil : UpdateStatement(Array(part), identifiers: known)
        }
    }

    private static func isList(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.allSatisfy { [",", "and", "&", "or"].contains($0.word) }
    }
}
