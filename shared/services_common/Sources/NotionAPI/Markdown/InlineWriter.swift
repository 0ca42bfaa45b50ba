internal import Domain

/// Writes rich text as one line of Markdown, or several with hard breaks.
///
/// Signs such as `**` are read as such only where words and spaces stand as CommonMark wants; where it would read them
/// otherwise, the text is written with HTML's tags instead.
struct InlineWriter: Sendable {
    let place: MarkdownEscaping.Place

    /// The text without Markdown's signs, on one line.
    static func plain(_ text: [NotionRichText]) -> String { text.plainText }

    func markdown(_ text: [NotionRichText]) -> String {
        let pieces = Self.prepared(text)
        guard pieces.contains(where: { !$0.styles.isEmpty }) else { return written(pieces, usesTags: false) }
        let signs = written(pieces, usesTags: false)
        let wanted = Self.looks(of: pieces)
        if Self.looks(of: Self.prepared(InlineParser.text(of: signs))) == wanted { return signs }
        return written(pieces, usesTags: true)
    }

    // MARK: - Pieces

    /// A look that other pieces may share, the outermost first.
    enum Style: Sendable, Hashable {
        case link(String)
        case bold, italic, struck, underlined

        var signs: (open: String, close: String) {
            switch self {
            case .link(let url): ("[", "](\(InlineWriter.destination(url)))")
            case .bold: ("**", "**")
            case .italic: ("*", "*")
            case .struck: ("~~", "~~")
            case .underlined: tags
            }
        }

        var tags: (open: String, close: String) {
            switch self {
            case .link: signs
            case .bold: ("<strong>", "</strong>")
            case .italic: ("<em>", "</em>")
            case .struck: ("<del>", "</del>")
            case .underlined: ("<u>", "</u>")
            }
        }
    }

    struct Piece: Sendable, Hashable {
        enum Leaf: Sendable, Hashable {
            case words(String)
            case code(String)
            case equation(String)

            /// Both as one, where they are of one kind.
            fileprivate func joined(with next: Leaf) -> Leaf? {
                switch (self, next) {
                case (.words(let first), .words(let second)): .words(first + second)
                case (.code(let first), .code(let second)): .code(first + second)
                default: nil
                }
            }
        }

        var leaf: Leaf
        var styles: [Style]

        /// What it begins with when its styles from number `level` on are opened.
        fileprivate func firstSign(below level: Int) -> Character? {
            styles.count > level ? styles[level].signs.open.first : text.first
        }

        fileprivate var text: String {
            switch leaf {
            case .words(let text), .code(let text), .equation(let text): text
            }
        }
    }

    /// Pieces with spaces outside of their looks, neighbours of one look joined, outer line breaks gone.
    static func prepared(_ text: [NotionRichText]) -> [Piece] {
        var pieces: [Piece] = []
        for item in text {
            for piece in separated(Piece(item)) {
                if let last = pieces.last, last.styles == piece.styles, let leaf = last.leaf.joined(with: piece.leaf) {
                    pieces[pieces.count - 1].leaf = leaf
                } else if !piece.text.isEmpty {
                    pieces.append(piece)
                }
            }
        }
        return trimmed(pieces)
    }

    /// Spaces at both ends belong to nobody's look.
    private static func separated(_ piece: Piece) -> [Piece] {
        let isCode = if case .code = piece.leaf { true } else { false }
        guard !piece.styles.isEmpty || isCode else { return [piece] }
        let text = piece.text
        let leading = text.prefix { $0.isWhitespace }
        guard leading.endIndex < text.endIndex else { return [Piece(leaf: .words(text), styles: [])] }
        let rest = text[leading.endIndex...]
        let core = rest.prefix(rest.count - rest.reversed().prefix { $0.isWhitespace }.count)
        let trailing = rest[core.endIndex...]
        var inner = piece
        switch piece.leaf {
        case .words: inner.leaf = .words(String(core))
        case .code: inner.leaf = .code(String(core))
        case .equation: inner.leaf = .equation(String(core))
        }
        return [
            Piece(leaf: .words(String(leading)), styles: []), inner, Piece(leaf: .words(String(trailing)), styles: []),
        ]
        .filter { !$0.text.isEmpty }
    }

    private static func trimmed(_ pieces: [Piece]) -> [Piece] {
        var pieces = pieces
        while case .words(let text)? = pieces.first?.leaf {
            let rest = String(text.drop { $0.isWhitespace })
            pieces[0].leaf = .words(rest)
            if !rest.isEmpty { break }
            pieces.removeFirst()
        }
        while case .words(var text)? = pieces.last?.leaf {
            while text.last?.isWhitespace == true { text.removeLast() }
            pieces[pieces.count - 1].leaf = .words(text)
            if !text.isEmpty { break }
            pieces.removeLast()
        }
        return pieces
    }

    /// Every character with its look, spaces as they are read again.
    private static func looks(of pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        for var piece in pieces {
            if case .words(let text) = piece.leaf {
                piece.leaf = .words(String(text.map { $0.isWhitespace ? " " : $0 }))
            }
            piece.styles.sort { "\($0)" < "\($1)" }
            if let last = joined.last, last.styles == piece.styles, let leaf = last.leaf.joined(with: piece.leaf) {
                joined[joined.count - 1].leaf = leaf
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    // MARK: - Writing

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

extension InlineWriter.Piece {
    init(_ item: NotionRichText) {
        var styles: [InlineWriter.Style] = []
        if let url = item.address { styles.append(.link(url)) }
        if item.annotations.isBold { styles.append(.bold) }
        if item.annotations.isItalic { styles.append(.italic) }
        if item.annotations.isStruck { styles.append(.struck) }
        if item.annotations.isUnderlined { styles.append(.underlined) }
        switch item.content {
        case .equation(let expression): self.init(leaf: .equation(expression), styles: styles)
        default:
            self.init(leaf: item.annotations.isCode ? .code(item.plainText) : .words(item.plainText), styles: styles)
        }
    }
}

extension NotionRichText {
    /// Where the text leads, as a whole address.
    fileprivate var address: String? {
        switch content {
        case .mention(.page(let id)), .mention(.database(let id)): link ?? NotionAddress.url(of: id)
        case .mention(.link(let url)): link ?? url
        default: link.map { $0.hasPrefix("/") ? NotionAddress.site + $0 : $0 }
        }
    }
}

/// Addresses of Notion's own pages.
enum NotionAddress {
    static let site = "https://www.notion.so"

    static func url(of id: NotionID) -> String { "\(site)/\(id.description.replacing("-", with: ""))" }
}
