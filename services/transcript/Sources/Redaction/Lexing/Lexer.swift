/// Cuts turns into tokens, in one pass over their bytes.
struct Lexer {
    let lexicon: Lexicon
    private(set) var tokens: [Token] = []
    private(set) var literals: [NumberLiteral] = []
    private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Behind the last token of each turn.
    private(set) var turnEnds: [Int] = []
    /// The terms that are taken out.
    private(set) var terms: [Findings.Finding] = []
    private(set) var turnStart = 0
    var position = 0
    private(set) var gap = Token.Gap.space
    /// Whether a term begins where the bytes end.
    private var isBeforeTerm = false

    /// - Parameter byteCount: of all turns together; running text has a token for every four of them or so.
    init(lexicon: Lexicon, byteCount: Int) {
        self.lexicon = lexicon
        tokens.reserveCapacity(byteCount / 3 + 16)
    }

    /// Appends the tokens of one turn and the border behind it.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        position = 0
        gap = .space
        turnStart = tokens.count
        for region in lexicon.terms?.regions(in: source) ?? [] {
            isBeforeTerm = true
            lex(source, to: region.start)
            addTerm(region)
        }
        isBeforeTerm = false
        lex(source, to: source.count)
        add(.turnEnd, length: 0)
        bytes = UnsafeBufferPointer(start: nil, count: 0)
        turnEnds.append(tokens.count)
    }

    /// Goes on to an offset, beyond which nothing is looked at.
    private mutating func lex(_ source: UnsafeBufferPointer<UInt8>, to end: Int) {
        bytes = UnsafeBufferPointer(rebasing: source[..<end])
        while position < bytes.count { step() }
    }

    private mutating func addTerm(_ region: TermIndex.Region) {
        position = region.end
        push(.word, from: region.start, entry: 0, flags: .term)
        guard let label = region.label else { return }
        terms.append(
            Findings.Finding(start: tokens.count - 1, end: tokens.count, label: label, rule: CustomTerms.rule))
    }

    private mutating func step() {
        let byte = bytes[position]
        if ByteClass.isSpace(byte) {
            skipSpace()
        } else if ByteClass.isLetter(byte) {
            lexWord()
        } else if ByteClass.digitLength(bytes, at: position) > 0 {
            lexNumber()
        } else if byte >= 0x80 {
            lexWide()
        } else {
            lexPunctuation(byte)
        }
    }

    private mutating func skipSpace() {
        var newlines = 0
        let start = position
        while position < bytes.count, ByteClass.isSpace(bytes[position]) {
            if bytes[position] == 0x0A { newlines += 1 }
            position += 1
        }
        gap = .space
        if newlines > 1 {
            position = start
            add(.stop, length: 1)
            while position < bytes.count, ByteClass.isSpace(bytes[position]) { position += 1 }
            gap = .space
        }
    }

    private mutating func lexPunctuation(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "$"): add(.currencySign, length: 1)
        case UInt8(ascii: "%"): add(.percentSign, length: 1)
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): add(.stop, length: 1)
        case UInt8(ascii: ","): add(.comma, length: 1)
        case UInt8(ascii: "/"): add(.slash, length: 1)
        case UInt8(ascii: "-"): lexHyphen()
        case UInt8(ascii: "'"): lexApostrophe(length: 1)
        case UInt8(ascii: "["): lexBracket()
        case UInt8(ascii: "{"): lexNote()
        default: add(.mark, length: 1)
        }
    }

    private mutating func lexWide() {
        let length = min(ByteClass.scalarLength(bytes[position]), bytes.count - position)
        switch WideScalar(bytes, at: position) {
        case .letter: lexWord()
        case .space:
            position += length
            gap = .space
        case .nothing: position += length
        case .currencySign: add(.currencySign, length: length)
        case .dash: add(.dash, length: length)
        case .apostrophe: lexApostrophe(length: length)
        case .stop: add(.stop, length: length)
        case .mark: add(.mark, length: length)
        }
    }

    /// A hyphen between two words is a gap; any other is a dash.
    private mutating func lexHyphen() {
        let next = position + 1
        let touchesBefore = gap == .nothing && tokens.count > turnStart
        let touchesAfter =
            next < bytes.count ? !ByteClass.isSpace(bytes[next]) && bytes[next] != UInt8(ascii: "-") : isBeforeTerm
        if touchesBefore, touchesAfter, let last = tokens.last, last.isHyphenated {
            position = next
            gap = .hyphen
        } else {
            add(.dash, length: 1)
        }
    }

    /// An apostrophe between letters begins a word of its own (`'s`, `'t`).
    private mutating func lexApostrophe(length: Int) {
        let next = position + length
        guard next < bytes.count, ByteClass.isLetter(bytes[next]) else {
            add(.mark, length: length)
            return
        }
        let start = position
        var hash = WordHash()
        hash.combine(UInt8(ascii: "'"))
        position = next
        consumeLetters(into: &hash)
        let known = lexicon.entry(hash)
        if gap == .nothing || known != 0 {
            push(.word, from: start, entry: known)
        } else {
            position = start
            add(.mark, length: length)
        }
    }

    private mutating func lexBracket() {
        if let length = lexicon.placeholders.length(in: bytes, at: position) {
            add(.placeholder, length: length)
        } else {
            add(.mark, length: 1)
        }
    }

    /// No note holds a placeholder, nor a term, which may become one.
    private mutating func lexNote() {
        let limit = min(bytes.count, position + 32)
        var end = position + 1
        while end < limit, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "["), bytes[end] < 0x80 {
            end += 1
        }
        if end < limit, bytes[end] == UInt8(ascii: "}") {
            add(.note, length: end + 1 - position)
            gap = .space
        } else {
            add(.mark, length: 1)
        }
    }

    mutating func add(_ kind: Token.Kind, length: Int) {
        let start = position
        position += length
        push(kind, from: start, entry: 0)
    }

    mutating func push(_ kind: Token.Kind, from start: Int, entry: Int32, flags: Token.Flags = []) {
        tokens.append(
            Token(
                kind: kind, gap: gap, flags: flags, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: position), entry: entry,
                traits: kind == .word ? lexicon.traits(entry) : []))
        gap = .nothing
    }

    mutating func pushLiteral(_ literal: NumberLiteral, from start: Int) {
        literals.append(literal)
        push(.number, from: start, entry: Int32(truncatingIfNeeded: literals.count - 1))
    }

    /// Marks a token as unfinished.
    mutating func markUnfinished(_ index: Int) {
        tokens[index].flags.insert(.unfinished)
    }

    /// Makes a word one that the lexicon does not know.
    mutating func forget(_ index: Int) {
        let token = tokens[index]
        tokens[index] = Token(
            kind: token.kind, gap: token.gap, flags: token.flags, start: token.start, end: token.end, entry: 0,
            traits: [])
    }
}
