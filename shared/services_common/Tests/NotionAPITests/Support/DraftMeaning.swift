import NotionAPI

/// What drafts say, without what Markdown cannot tell: spaces at the ends, looks of spaces, where pieces are cut.
enum DraftMeaning {
    static func of(_ drafts: [BlockDraft]) -> String { drafts.map { of($0, indentation: "") }.joined() }

    private static func of(_ draft: BlockDraft, indentation: String) -> String {
        let children = draft.children.map { of($0, indentation: indentation + "  ") }.joined()
        return indentation + line(draft.content) + "\n" + children
    }

    private static func line(_ content: BlockDraft.Content) -> String {
        switch content {
        case .paragraph(let text): "paragraph \(of(text))"
        case .heading(let level, let text, _):
            "heading \(level) \(of(text).split { $0.isWhitespace }.joined(separator: " "))"
        case .bulletedListItem(let text): "bullet \(of(text))"
        case .numberedListItem(let text, _): "number \(of(text))"
        case .toDo(let text, let isChecked): "to do \(isChecked) \(of(text))"
        case .toggle(let text): "toggle \(of(text))"
        case .quote(let text): "quote \(of(text))"
        case .callout(let text, _): "callout \(of(text))"
        case .code(let text, let language): "code \(language) \(text.plainText)"
        case .equation(let expression): "equation \(expression)"
        case .divider: "divider"
        case .table(let rows, let hasHeader, _): "table \(hasHeader) \(rows.map { $0.map { of($0) } })"
        case .columns(let columns): "columns \(columns.map { of($0) })"
        case .image(let url, let caption): "image \(url) \(of(caption))"
        case .bookmark(let url, let caption): "bookmark \(url) \(of(caption))"
        case .embed(let url): "embed \(url)"
        }
    }

    /// Every character with its look, runs of one look together.
    static func of(_ text: [NotionRichText]) -> String {
        var characters: [(character: Character, look: String)] = []
        for item in text {
            var look = ""
            if case .equation = item.content { look += "$" }
            let annotations = item.annotations
            if annotations.isBold { look += "b" }
            if annotations.isItalic { look += "i" }
            if annotations.isStruck { look += "s" }
            if annotations.isUnderlined { look += "u" }
            if annotations.isCode { look += "c" }
            // What Markdown escapes in an address is the same address.
            if let link = item.link { look += "<\(link.replacing("(", with: "%28").replacing(")", with: "%29"))>" }
            characters += item.plainText.map { ($0, look) }
        }
        while characters.first?.character.isWhitespace == true { characters.removeFirst() }
        while characters.last?.character.isWhitespace == true { characters.removeLast() }
        var output = ""
        var look = ""
        for (character, its) in characters {
            if character.isWhitespace {
                let isCode = look.contains("c") && its.contains("c")
                output.append(character.isNewline && !isCode ? "\n" : " ")
            } else {
                if its != look { output += "{\(its)}" }
                look = its
                output.append(character)
            }
        }
        // Spaces around a line break are none.
        return output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
