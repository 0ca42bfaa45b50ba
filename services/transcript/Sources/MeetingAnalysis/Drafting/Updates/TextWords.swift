/// Reads a new title or description, which goes on to the end of what was typed or of its quotes.
enum TextWords {
    /// What is typed, and where.
    struct Value {
        let wish: (String) -> Wish
        /// The words that announce it.
        let lead: Range<Int>
        /// The text itself.
        let text: Range<Int>
        /// Behind the closing quote, where there is one.
        let end: Int
    }

    private static let links: Set<String> = [":", "to", "is", "=", "as", "->", "→", "of", "it", "the"]
    private static let closers: Set<String> = [":", "to", "is", "=", "as", "→"]

    /// The first new text in `tokens`; nil when there is none.
    static func find(in tokens: [Token]) -> Value? {
        for index in tokens.indices {
            switch tokens.word(index) {
            case "rename", "retitle":
                if let start = afterLink(tokens, from: index + 1) {
                    return value(tokens, lead: index..<(index + 1), from: start, isShort: true, Wish.title)
                }
            case "title":
                if let start = afterField(tokens, index) {
                    return value(tokens, lead: lead(tokens, index, start), from: start, isShort: true, Wish.title)
                }
            case "description":
                if let start = afterField(tokens, index) {
                    let adds = ["add", "append"].contains { word in
                        tokens[..<index].suffix(4).contains { $0.word == word }
                    }
                    let wish = adds ? Wish.addition : Wish.description
                    return value(tokens, lead: lead(tokens, index, start), from: start, isShort: false, wish)
                }
            default: break
            }
        }
        return nil
    }

    /// Whether `text` announces one, so that it must not be cut.
    static func announces(_ text: String) -> Bool { find(in: TypedTokens.tokens(in: text)) != nil }

    /// Behind the first 'to', 'as' or colon.
    private static func afterLink(_ tokens: [Token], from start: Int) -> Int? {
        guard let link = tokens.indices.dropFirst(start).first(where: { closers.contains(tokens[$0].word) }) else {
            return nil
        }
        let next = tokens.word(link) == "to" && tokens.has([":"], at: link + 1) ? link + 2 : link + 1
        return next < tokens.count ? next : nil
    }

    /// Behind 'title:', 'title of it to'; nil where no colon or 'to' says that a text follows.
    private static func afterField(_ tokens: [Token], _ index: Int) -> Int? {
        var next = index + 1
        var isClosed = false
        while next < tokens.count, next < index + 6 {
            if closers.contains(tokens[next].word) {
                isClosed = true
            } else if isClosed || tokens[next].isMark
                || !(links.contains(tokens[next].word) || tokens[next].word.contains("-"))
            {
                break
            }
            next += 1
        }
        return isClosed && next < tokens.count ? next : nil
    }

    private static let verbs: Set<String> = [
        "set", "change", "update", "edit", "add", "append", "the", "new", "to", "its",
    ]

    private static func lead(_ tokens: [Token], _ index: Int, _ start: Int) -> Range<Int> {
        var first = index
        while first > 0, verbs.contains(tokens.word(first - 1)) { first -= 1 }
        return first..<(index + 1)
    }

    private static let quotes: [String: String] = ["\"": "\"", "“": "”", "‘": "’", "'": "'", "«": "»"]
    private static let fields: Set<String> = [
        "assign", "assigned", "due", "priority", "status", "state", "label", "labels", "estimate", "move", "mark",
        "close",
        "urgent", "milestone", "project", "reassign",
    ]

    private static func value(
        _ tokens: [Token], lead: Range<Int>, from start: Int, isShort: Bool, _ wish: @escaping (String) -> Wish
    ) -> Value? {
        if let closing = quotes[tokens[start].word],
            let end = tokens.indices.dropFirst(start + 1).first(where: { tokens[$0].word == closing }), end > start + 1
        {
            return Value(wish: wish, lead: lead, text: (start + 1)..<end, end: end + 1)
        }
        let end = isShort ? endOfTitle(tokens, from: start) : tokens.count
        return end > start ? Value(wish: wish, lead: lead, text: start..<end, end: end) : nil
    }

    /// A title ends where a comma or 'and' leads to another field.
    private static func endOfTitle(_ tokens: [Token], from start: Int) -> Int {
        for index in tokens.indices.dropFirst(start + 1) where tokens[index].word == "," || tokens[index].word == "and"
        {
            let next = tokens.word(index + 1) == "and" ? index + 2 : index + 1
            if fields.contains(tokens.word(next)) { return index }
        }
        return tokens.count
    }
}
