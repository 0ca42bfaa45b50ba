/// Cuts turns into tokens, in one pass over their bytes.
struct Lexer {
    private let lexicon: Lexicon
    private(set) var tokens: [Token] = []
    private(set) var literals: [NumberLiteral] = []
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var turn: Int32 = 0
    private var turnStart = 0
    private var position = 0
    private var gap = Token.Gap.space

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Appends the tokens of one turn and the border behind it.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        bytes = source
        position = 0
        gap = .space
        turnStart = tokens.count
        while position < bytes.count { step() }
        add(.turnEnd, length: 0)
        bytes = UnsafeBufferPointer(start: nil, count: 0)
        turn += 1
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
        let touchesAfter = next < bytes.count && !ByteClass.isSpace(bytes[next]) && bytes[next] != UInt8(ascii: "-")
        if touchesBefore, touchesAfter, let last = tokens.last, last.kind == .word || last.kind == .number {
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

    private mutating func lexNote() {
        let limit = min(bytes.count, position + 32)
        var end = position + 1
        while end < limit, bytes[end] != UInt8(ascii: "}"), bytes[end] < 0x80 { end += 1 }
        if end < limit, bytes[end] == UInt8(ascii: "}") {
            add(.note, length: end + 1 - position)
            gap = .space
        } else {
            add(.mark, length: 1)
        }
    }
}

extension Lexer {
    fileprivate mutating func lexWord() {
        let start = position
        var hash = WordHash()
        consumeLetters(into: &hash)
        var entry = lexicon.entry(hash)
        var flags: Token.Flags = []
        if position - start > 1, bytes[start] &- 0x41 < 26, bytes[start + 1] &- 0x41 >= 26 {
            flags.insert(.capitalised)
        }
        if position - start > 3, bytes[position - 1] | 0x20 == UInt8(ascii: "s") { flags.insert(.plural) }
        if isUpperCase(start) { flags.insert(.upperCase) }
        if position < bytes.count, ByteClass.isDigit(bytes[position]), !lexicon.traits(entry).contains(.currencyCode) {
            while position < bytes.count, ByteClass.isDigit(bytes[position]) || ByteClass.isLetter(bytes[position]) {
                position += 1
            }
            flags.insert(.hasDigit)
            entry = 0
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "@") { flags.insert(.embedded) }
        if start > 0, bytes[start - 1] == UInt8(ascii: "@") { flags.insert(.embedded) }
        markUnfinished(before: start..<position)
        push(.word, from: start, entry: flags.contains(.embedded) ? 0 : entry, flags: flags)
    }

    /// Whether the first two letters are capitals and the last one too.
    private func isUpperCase(_ start: Int) -> Bool {
        position - start > 1 && bytes[start] &- 0x41 < 26 && bytes[start + 1] &- 0x41 < 26
    }

    fileprivate mutating func consumeLetters(into hash: inout WordHash) {
        while position < bytes.count {
            let byte = bytes[position]
            if ByteClass.isLetter(byte) {
                hash.combine(ByteClass.lowercased(byte))
                position += 1
            } else if byte >= 0x80, case .letter = WideScalar(bytes, at: position) {
                for _ in 0..<min(ByteClass.scalarLength(byte), bytes.count - position) {
                    hash.combine(bytes[position])
                    position += 1
                }
            } else {
                return
            }
        }
    }

    /// Marks the word before as unfinished when the word in a range says it again or begins with it.
    private mutating func markUnfinished(before range: Range<Int>) {
        var index = tokens.count - 1
        let limit = max(turnStart, tokens.count - 4)
        while index >= limit, tokens[index].isTransparent || tokens[index].kind == .comma { index -= 1 }
        guard index >= limit, tokens[index].kind == .word else { return }
        let previous = tokens[index]
        let length = Int(previous.end - previous.start)
        guard length <= range.count, length == range.count || previous.entry == 0 else { return }
        for offset in 0..<length {
            let before = ByteClass.lowercased(bytes[Int(previous.start) + offset])
            guard before == ByteClass.lowercased(bytes[range.lowerBound + offset]) else { return }
        }
        tokens[index].flags.insert(.unfinished)
    }

    fileprivate mutating func lexNumber() {
        let start = position
        var dots = 0
        var isOpaque = false
        consumeDigits()
        while position + 1 < bytes.count, ByteClass.digitLength(bytes, at: position + 1) > 0 {
            switch bytes[position] {
            case UInt8(ascii: ","), UInt8(ascii: "'"): break
            case UInt8(ascii: "."): dots += 1
            case UInt8(ascii: ":"), UInt8(ascii: "/"): isOpaque = true
            default: return finishNumber(from: start, isOpaque: isOpaque || isVersion(start, dots))
            }
            position += 1
            consumeDigits()
        }
        finishNumber(from: start, isOpaque: isOpaque || isVersion(start, dots))
    }

    private mutating func consumeDigits() {
        while case let length = ByteClass.digitLength(bytes, at: position), length > 0 { position += length }
    }

    /// Two dots make a version, unless every group behind the first has three digits.
    private func isVersion(_ start: Int, _ dots: Int) -> Bool {
        guard dots > 1 else { return false }
        var sinceDot = 3
        for index in start..<position {
            if bytes[index] == UInt8(ascii: ".") {
                if index > start + 3, sinceDot != 3 { return true }
                sinceDot = 0
            } else {
                sinceDot += 1
            }
        }
        return sinceDot != 3
    }

    private mutating func finishNumber(from start: Int, isOpaque: Bool) {
        if isOpaque || consumeDateTail(from: start) {
            push(.opaqueDigits, from: start, entry: 0)
        } else {
            literals.append(NumberLiteral(bytes: bytes, range: start..<position))
            push(.number, from: start, entry: Int32(truncatingIfNeeded: literals.count - 1))
        }
    }

    /// Takes the rest of `2025-10-06`.
    private mutating func consumeDateTail(from start: Int) -> Bool {
        guard position - start == 4, position + 5 < bytes.count, bytes[position] == UInt8(ascii: "-"),
            ByteClass.isDigit(bytes[position + 1]), ByteClass.isDigit(bytes[position + 2]),
            bytes[position + 3] == UInt8(ascii: "-"), ByteClass.isDigit(bytes[position + 4])
        else { return false }
        position += 5
        if position < bytes.count, ByteClass.isDigit(bytes[position]) { position += 1 }
        return true
    }

    fileprivate mutating func add(_ kind: Token.Kind, length: Int) {
        let start = position
        position += length
        push(kind, from: start, entry: 0)
    }

    fileprivate mutating func push(_ kind: Token.Kind, from start: Int, entry: Int32, flags: Token.Flags = []) {
        tokens.append(
            Token(
                kind: kind, gap: gap, flags: flags, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: position), turn: turn, entry: entry,
                traits: kind == .word ? lexicon.traits(entry) : []))
        gap = .nothing
    }
}
