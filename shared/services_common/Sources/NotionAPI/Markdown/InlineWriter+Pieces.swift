internal import Domain

extension InlineWriter {
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
        func firstSign(below level: Int) -> Character? {
            styles.count > level ? styles[level].signs.open.first : text.first
        }

        var text: String {
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
    static func looks(of pieces: [Piece]) -> [Piece] {
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
