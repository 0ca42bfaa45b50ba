/// Writes a title of what is left of a sentence when the fields are taken out.
struct TypedTitle: Sendable {
    /// The title, empty where nothing is left that says what to do.
    let text: String
    /// What is left of parts that gave a field, and of a title that was too long.
    let rest: [String]

    /// - Parameters:
    ///   - author: who typed it: 'me'.
    ///   - lead: what stood before it.
    init(_ clause: TypedClause, author: String?, lead: TypedLead?) {
        // In 'as a user I want to see my orders' nobody speaks of themselves.
        let author = clause.tokens.has(["as", "a"], at: 0) || clause.tokens.has(["as", "an"], at: 0) ? nil : author
        let telling = clause.segments.filter { Self.saysSomething(clause.rest(of: $0)) }
        let named = telling.filter { segment in
            Self.saysSomething(clause.rest(of: segment).filter { !$0.isPlaceholder })
        }
        let free = telling.flatMap(clause.rest)
        guard !ReducedTitle.shortens(free) else {
            self = Self.reduced(free, author: author, lead: lead)
            return
        }
        var kept: [String] = []
        var rest: [String] = []
        for segment in named.isEmpty ? telling : named {
            let tokens = ReducedTitle.words(clause.rest(of: segment))
            let words = Self.words(tokens, author: author)
            if kept.isEmpty || clause.isFree(segment) {
                kept.append(words)
            } else {
                rest.append(Self.cleaned(words))
            }
        }
        let whole = Self.cleaned(Self.balanced(kept.joined()), lead: lead)
        let title = TitleWriter.shortened(whole)
        self.text = title
        self.rest = (title.count < whole.count ? [whole] : []) + rest.filter { !$0.isEmpty }
    }

    private init(text: String, rest: [String]) {
        self.text = text
        self.rest = rest
    }

    /// Verb and object only; where that leaves other words out, they are kept beside it.
    private static func reduced(_ tokens: [Token], author: String?, lead: TypedLead?) -> TypedTitle {
        let kept = ReducedTitle.words(tokens)
        let text = TitleWriter.shortened(cleaned(words(kept, author: author), lead: lead))
        let isComplete = Set(kept.contentStems).isSuperset(of: tokens.contentStems)
        return TypedTitle(text: text, rest: isComplete ? [] : [cleaned(tokens.text(0..<tokens.count))])
    }

    private static let glue = WordList.words(
        """
        and also please is it it's this that should be to set make mark with for then on in by thanks thank you at as the a
        an them these both all each everything need needs has have must priority label labels project milestone estimate
        due assign put give of they are i we me my or but so just can will would want like do done ok okay hi hey hello team
        """
    )

    static func saysSomething(_ tokens: [Token]) -> Bool {
        tokens.contains {
            !$0.isMark && !glue.contains($0.word)
                && ($0.isPlaceholder || $0.word.contains { $0.isLetter || $0.isNumber })
        }
    }

    /// The words as they were typed, with the one who typed by name and plain words where redaction took something out.
    private static func words(_ tokens: [Token], author: String?) -> String {
        let short = author.map { Person(name: $0, isUser: true).shortName }
        var text = ""
        var isApart = false
        for (index, token) in tokens.enumerated() {
            isApart = isApart || token.hasSpaceBefore
            guard !decoration.contains(token.word) else { continue }
            let word = word(token, tokens, index, author: short)
            guard !word.isEmpty else { continue }
            text += isApart ? " " + word : word
            isApart = false
        }
        return text
    }

    private static let decoration: Set<String> = ["*", "`", "~", "_"]

    private static func word(_ token: Token, _ tokens: [Token], _ index: Int, author: String?) -> String {
        if token.isPlaceholder {
            if index == 0, tokens.count > 1, tokens[1].isCapitalised || articles.contains(tokens[1].word) {
                return PlaceholderWords.verb(before: tokens[1])
            }
            let isHead = index + 1 >= tokens.count || !tokens[index + 1].isContent
            let isDescribed = index > 1 && tokens[index - 1].isContent
            return isHead ? PlaceholderWords.noun(for: token, isDescribed: isDescribed) : ""
        }
        switch (token.word, author) {
        case ("me", let author?): return author
        case ("my", let author?) where index > 0: return "\(author)'s"
        default: return token.surface
        }
    }

    private static let looseEnds: Set<String> = [
        "the", "a", "an", "of", "with", "about", "for", "and", "or", "to", "at", "from", "by", "on", "in", "as",
        "please",
        "then", "thanks", "is", "it's", "also", "but",
    ]
    private static let articles: Set<String> = ["the", "a", "an"]

    /// Without loose words and marks at the ends, with a capital.
    static func cleaned(_ text: String, lead: TypedLead? = nil) -> String {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        while let first = words.first, !first.contains(where: { $0.isLetter || $0.isNumber || "\"“[(@#".contains($0) })
        {
            words.removeFirst()
        }
        while words.count > 1, ["to", "and", "also", "then", "please"].contains(words[0].lowercased()) {
            words.removeFirst()
        }
        if lead?.isRequest == true, words.count > 1, articles.contains(Folding.folded(words[0])) { words.removeFirst() }
        while let last = words.last {
            let bare = Folding.folded(last.filter { !",;:.!-–—".contains($0) })
            guard words.count > 1, bare.isEmpty || looseEnds.contains(bare) else { break }
            words.removeLast()
        }
        var result = TitleWriter.capitalised(words.joined(separator: " "))
        let ends = lead?.isQuestion == true ? ".!–—?" : ".!–—"
        while let last = result.last, ends.contains(last) { result.removeLast() }
        return unquoted(result)
    }

    private static func unquoted(_ text: String) -> String {
        for (opening, closing) in [("\"", "\""), ("“", "”")] where text.count > 2 {
            let inner = text.dropFirst().dropLast()
            if text.hasPrefix(opening), text.hasSuffix(closing), !inner.contains(opening), !inner.contains(closing) {
                return String(inner)
            }
        }
        return text
    }

    /// A bracket that closes nothing any more goes, and one that is left open is closed.
    private static func balanced(_ text: String) -> String {
        var open = 0
        var result = ""
        for character in text {
            if character == ")", open == 0 { continue }
            open += character == "(" ? 1 : character == ")" ? -1 : 0
            result.append(character)
        }
        return result + String(repeating: ")", count: open)
    }
}
