import NotionAPI

/// Invents drafts, the same ones for the same seed.
struct DraftMaker {
    private var state: UInt64

    init(seed: UInt64) {
        self.state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    }

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// Words with every sign that Markdown could take for its own.
    private static let words = [
        "scope", "Budget", "due", "*", "**", "_", "__", "a_b", "~~", "~", "[x]", "(y)", "#", "##", "1.", "2)", "-", "+",
        ">", "|", "\\", "`", "<b>", "&amp;", "&", "<", "!", "![", "===", "---", ":-", "5*3", "naïve", "日本語", "مرحبا",
        "שלום", "👩‍👩‍👧", "é", "$5", "end.", "a:", "\"q\"", "_x_", "*y*", "e.g.", "10.", "~5", "#tag", "http", "--", "::",
    ]

    mutating func words(_ most: Int) -> String {
        (0...below(most)).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    mutating func text() -> [NotionRichText] {
        (0...below(4)).map { _ in
            if chance(9) { return equation() }
            let annotations = NotionAnnotations(
                isBold: chance(4), isItalic: chance(4), isStruck: chance(6), isUnderlined: chance(9), isCode: chance(6))
            let link = chance(6) ? "https://x.example/\(below(9))?a=b_c&d=(e)" : nil
            return NotionRichText(
                (chance(3) ? " " : "") + words(5) + (chance(3) ? " " : "") + (chance(9) ? "\nmore" : ""),
                annotations: annotations, link: link)
        }
    }

    private mutating func equation() -> NotionRichText {
        let expression = pick(["x^2", #"\frac{a_1}{b*}"#, "a|b", "[y]"])
        return NotionRichText(.equation(expression), plainText: expression)
    }

    /// Blocks that Markdown has words for.
    mutating func blocks(depth: Int = 0, most: Int = 6) -> [BlockDraft] {
        (0..<(1 + below(most))).map { _ in block(depth: depth) }
    }

    private mutating func block(depth: Int) -> BlockDraft {
        let children = depth < 3 && chance(2) ? blocks(depth: depth + 1, most: 3) : []
        switch below(11) {
        case 0: return BlockDraft(.heading(level: 1 + below(4), text()))
        case 1, 2: return BlockDraft(.bulletedListItem(text()), children: children)
        case 3, 4: return BlockDraft(.numberedListItem(text()), children: children)
        case 5: return BlockDraft(.toDo(text(), isChecked: chance(2)), children: children)
        case 6: return BlockDraft(.quote(text()), children: children)
        case 7: return BlockDraft(.code([NotionRichText(words(9) + "\n\n  ```\n" + words(4))], language: "swift"))
        case 8: return BlockDraft(.divider)
        case 9: return table()
        default: return BlockDraft(.paragraph(text()))
        }
    }

    private mutating func table() -> BlockDraft {
        let width = 1 + below(3)
        var rows = (0...below(3)).map { _ in (0..<width).map { _ in text() } }
        rows[0][0] = [NotionRichText("head")]
        return BlockDraft(.table(rows, hasColumnHeader: true))
    }
}

extension DraftMaker {
    /// A tree of about so many blocks, wide here and deep there, with tables and columns anywhere.
    mutating func tree(blocks: Int) -> [BlockDraft] {
        var left = blocks
        var drafts: [BlockDraft] = []
        while left > 0 { drafts.append(branch(depth: 1, left: &left)) }
        return drafts
    }

    private mutating func branch(depth: Int, left: inout Int) -> BlockDraft {
        left -= 1
        let text = [NotionRichText("\(left) " + String(repeating: "x", count: below(9) == 0 ? 3_000 : below(40)))]
        switch below(12) {
        case 0 where depth < 6:
            return BlockDraft(
                .columns((0..<(2 + below(3))).map { _ in children(depth: depth, most: 1 + below(4), left: &left) }))
        case 1:
            let rows = (0..<(1 + below(below(5) == 0 ? 250 : 6))).map { row in [[NotionRichText("\(row)")], []] }
            left -= rows.count
            return BlockDraft(.table(rows))
        case 2: return BlockDraft(.divider)
        case 3: return BlockDraft(.code(text, language: "swift"))
        default:
            let most = depth > 8 || below(3) > 0 ? 0 : below(15) == 0 ? 150 : below(6)
            let under = most == 0 ? [] : children(depth: depth, most: most, left: &left)
            return BlockDraft(below(2) == 0 ? .paragraph(text) : .toDo(text, isChecked: false), children: under)
        }
    }

    private mutating func children(depth: Int, most: Int, left: inout Int) -> [BlockDraft] {
        var drafts: [BlockDraft] = []
        for number in 0..<most where left > 0 || number == 0 {
            let draft = branch(depth: depth + 1, left: &left)
            // Columns right in columns are written one below the other.
            if case .columns(let columns) = draft.content {
                drafts += columns.flatMap { $0 }
            } else {
                drafts.append(draft)
            }
        }
        return drafts
    }
}
