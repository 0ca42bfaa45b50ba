internal import Domain

/// Writes rich text as one line of Markdown, or several with hard breaks.
///
/// Signs such as `**` are read as such only where words and spaces stand as CommonMark wants; where it would read them
/// otherwise, the text is written with HTML's tags instead.
struct InlineWriter: Sendable {
    let place: MarkdownEscaping.Place

    func markdown(_ text: [NotionRichText]) -> String {
        let pieces = Self.prepared(text)
        guard pieces.contains(where: { !$0.styles.isEmpty }) else { return written(pieces, usesTags: false) }
        let signs = written(pieces, usesTags: false)
        let wanted = Self.looks(of: pieces)
        if Self.looks(of: Self.prepared(InlineParser.text(of: signs))) == wanted { return signs }
        return written(pieces, usesTags: true)
    }

    private func written(_ pieces: [Piece], usesTags: Bool) -> String {
        var output = ""
        write(pieces[...], below: 0, usesTags: usesTags, to: &output)
        return output
    }

    /// Writes runs of pieces that share their style number `level` inside that style, which they open and close once.
    private func write(_ pieces: ArraySlice<Piece>, below level: Int, usesTags: Bool, to output: inout String) {
        var rest = pieces
        while let first = rest.first {
            guard first.styles.count > level else {
                write(first.leaf, next: rest.dropFirst().first?.firstSign(below: level), to: &output)
                rest = rest.dropFirst()
                continue
            }
            let style = first.styles[level]
            let run = rest.prefix { $0.styles.count > level && $0.styles[level] == style }
            let (open, close) = usesTags ? style.tags : style.signs
            output += open
            write(run, below: level + 1, usesTags: usesTags, to: &output)
            output += close
            rest = rest[run.endIndex...]
        }
    }

    private func write(_ leaf: Piece.Leaf, next: Character?, to output: inout String) {
        let previous = output.isEmpty || output.last?.isNewline == true ? nil : output.last
        switch leaf {
        case .words(let text):
            output += MarkdownEscaping.escaped(text, in: place, previous: previous, next: next)
        case .code(let text): output += code(text)
        case .equation(let text): output += "$" + code(text) + "$"
        }
    }

    private func code(_ text: String) -> String {
        var text = String(text.map { $0.isNewline ? " " : $0 })
        if place == .tableCell { text = text.replacing("|", with: "\\|") }
        let fence = String(repeating: "`", count: Self.longestRun(of: "`", in: text) + 1)
        let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + padding + text + padding + fence
    }

    static func longestRun(of character: Character, in text: String) -> Int {
        var longest = 0
        var current = 0
        for other in text {
            current = other == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }

    /// An address as Markdown takes it.
    static func destination(_ url: String) -> String {
        var escaped = ""
        for character in url {
            switch character {
            case "(", ")", "<", ">", "\\", "|", "*", "_", "`", "[", "]", "~":
                escaped +=
                    character == "_" || character == "~" || character == "*" ? String(character) : percent(character)
            case _ where character.isWhitespace: escaped += percent(character)
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static func percent(_ character: Character) -> String {
        String(character).utf8.map { "%" + [$0].hexadecimal.uppercased() }.joined()
    }
}
