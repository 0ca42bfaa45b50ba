import GraphQLEngine

/// Reads the marks inside a line of Markdown: `**bold**`, `*italic*`, `~~struck~~`, `` `code` ``, `[text](address)`,
/// `$equation$`, `<br>`, `<span>` with a colour or an underline, and backslashes before signs that mean themselves.
struct InlineMarkdown {
    private let signs: [Character]
    private var runs: [JSON] = []
    private var plain = ""

    private struct Look {
        var marks: Set<String> = []
        var color = "default"
        var link: String?
    }

    /// How far an opening mark looks for its end; the work stays linear so.
    private static let reach = 4_000
    private static let maximumDepth = 8
    private static let maximumRun = 2_000
    private static let delimiters: [(sign: String, mark: String)] = [
        ("**", "bold"), ("__", "bold"), ("~~", "strikethrough"), ("*", "italic"), ("_", "italic"),
    ]

    static func runs(_ text: String) -> [JSON] {
        var reader = InlineMarkdown(signs: Array(text))
        reader.read(0..<reader.signs.count, Look(), depth: 0)
        return reader.runs
    }

    private init(signs: [Character]) {
        self.signs = signs
    }

    private mutating func read(_ range: Range<Int>, _ look: Look, depth: Int) {
        var at = range.lowerBound
        while at < range.upperBound {
            if let next = readMark(at, range.upperBound, look, depth: depth) {
                at = next
            } else {
                plain.append(signs[at])
                at += 1
            }
        }
        flush(look)
    }

    /// - Returns: where the text goes on after the mark; nil when no mark begins here.
    private mutating func readMark(_ at: Int, _ end: Int, _ look: Look, depth: Int) -> Int? {
        switch signs[at] {
        case "\\" where at + 1 < end && (signs[at + 1].isPunctuation || signs[at + 1].isSymbol):
            plain.append(signs[at + 1])
            return at + 2
        case "`": return readCode(at, end, look)
        case "$": return readEquation(at, end, look)
        case "<": return readTag(at, end, look, depth: depth)
        case "[" where depth < Self.maximumDepth: return readLink(at, end, look, depth: depth)
        case "*", "_", "~": return depth < Self.maximumDepth ? readDelimiter(at, end, look, depth: depth) : nil
        default: return nil
        }
    }

    private mutating func readDelimiter(_ at: Int, _ end: Int, _ look: Look, depth: Int) -> Int? {
        for (sign, mark) in Self.delimiters where starts(with: sign, at) {
            let start = at + sign.count
            // Marks hug their words; an underscore within a word is one.
            guard start < end, !signs[start].isWhitespace, sign.first != "_" || at == 0 || !signs[at - 1].isLetter,
                let close = find(sign, from: start, to: end), close > start, !signs[close - 1].isWhitespace
            else { continue }
            flush(look)
            var inner = look
            inner.marks.insert(mark)
            read(start..<close, inner, depth: depth + 1)
            return close + sign.count
        }
        return nil
    }

    private mutating func readCode(_ at: Int, _ end: Int, _ look: Look) -> Int? {
        guard let close = find("`", from: at + 1, to: end, escapes: false), close > at + 1 else { return nil }
        flush(look)
        var inner = look
        inner.marks.insert("code")
        plain = String(signs[(at + 1)..<close])
        flush(inner)
        return close + 1
    }

    private mutating func readEquation(_ at: Int, _ end: Int, _ look: Look) -> Int? {
        guard at + 1 < end, !signs[at + 1].isWhitespace, let close = find("$", from: at + 1, to: end), close > at + 1,
            !signs[close - 1].isWhitespace, close + 1 >= end || !signs[close + 1].isNumber
        else { return nil }
        flush(look)
        let expression = String(signs[(at + 1)..<close].filter { $0 != "`" })
        runs.append([
            "type": "equation", "equation": ["expression": .string(expression)],
            "annotations": .object(RichText.annotations(look.marks, color: look.color)),
            "plain_text": .string(expression), "href": nil,
        ])
        return close + 1
    }

    private mutating func readLink(_ at: Int, _ end: Int, _ look: Look, depth: Int) -> Int? {
        guard look.link == nil, let middle = find("](", from: at + 1, to: end),
            let close = find(")", from: middle + 2, to: end), middle > at + 1
        else { return nil }
        let address = String(signs[(middle + 2)..<close])
        guard RichTextReader.isAddress(address) else { return nil }
        flush(look)
        var inner = look
        inner.link = address
        read((at + 1)..<middle, inner, depth: depth + 1)
        return close + 1
    }

    private mutating func readTag(_ at: Int, _ end: Int, _ look: Look, depth: Int) -> Int? {
        for line in ["<br>", "<br/>"] where starts(with: line, at) {
            plain.append("\n")
            return at + line.count
        }
        guard starts(with: "<span ", at), depth < Self.maximumDepth, let open = find(">", from: at, to: end),
            let close = find("</span>", from: open, to: end)
        else { return nil }
        flush(look)
        let tag = MarkdownTag(String(signs[at...open]))
        var inner = look
        if tag?.attributes["underline"] == "true" { inner.marks.insert("underline") }
        if let color = tag?.color { inner.color = color }
        read((open + 1)..<close, inner, depth: depth + 1)
        return close + "</span>".count
    }

    private mutating func flush(_ look: Look) {
        var rest = plain[...]
        while !rest.isEmpty {
            let part = rest.prefix(Self.maximumRun / 2)
            let run = RichText.run(String(part), link: look.link, marks: look.marks)
            runs.append(run.setting("annotations", .object(RichText.annotations(look.marks, color: look.color))))
            rest = rest.dropFirst(part.count)
        }
        plain = ""
    }

    private func starts(with text: String, _ at: Int) -> Bool { signs[at...].starts(with: text) }

    private func find(_ text: String, from start: Int, to end: Int, escapes: Bool = true) -> Int? {
        var at = start
        while at < min(end, start + Self.reach) {
            if escapes, signs[at] == "\\" {
                at += 2
                continue
            }
            if at + text.count <= end, starts(with: text, at) {
                // Of three stars the first ends what is inside.
                let isLonger = text == "**" && at + 2 < end && signs[at + 2] == "*"
                return isLonger ? at + 1 : at
            }
            at += 1
        }
        return nil
    }
}
