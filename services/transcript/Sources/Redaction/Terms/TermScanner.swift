/// Cuts text into the units that terms are made of: words, numbers, single signs; a placeholder is one too.
///
/// Units end where the lexer's tokens end or earlier, so that taking one out makes no new unit of what is left. Scripts
/// without spaces between words have a unit for every scalar. White space, hyphens, underscores and apostrophes only
/// separate units, and so does a possessive ending.
struct TermScanner {
    struct Unit {
        enum Kind: Equatable {
            /// ASCII in lower case, by its hash.
            case plain(WordHash)
            /// Anything else, which has to be looked at as text.
            case wide
            case placeholder
        }

        let kind: Kind
        /// UTF-8 offsets.
        let start: Int
        let end: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let placeholders: PlaceholderTable
    private var position = 0
    /// Behind the last word, which a possessive ending would touch.
    private var wordEnd = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>, placeholders: PlaceholderTable) {
        self.bytes = bytes
        self.placeholders = placeholders
    }

    /// The next unit, or nil at the end.
    mutating func next() -> Unit? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte &- 0x61 < 26 || byte &- 0x41 < 26 { return word() }
            if ByteClass.digitLength(bytes, at: position) > 0 { return number() }
            if byte >= 0x80 {
                if let unit = wide() { return unit }
            } else if byte == UInt8(ascii: "'") {
                skipApostrophe(length: 1)
            } else if ByteClass.isSpace(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                position += 1
            } else {
                return sign(byte)
            }
        }
        return nil
    }

    /// What a unit is looked up by: lower case, digits as ASCII.
    func text(of unit: Unit) -> String {
        if case .plain = unit.kind {
            return String(decoding: normalised(unit.start..<unit.end), as: UTF8.self)
        }
        let text = String(decoding: bytes[unit.start..<unit.end], as: UTF8.self).lowercased()
        if let sign = Self.signsAlike[text] { return sign }
        // The two forms of sigma, and the sign that asks for a picture, make no other word.
        let scalars = text.unicodeScalars.lazy.filter { $0 != "\u{FE0F}" }.map { $0 == "ς" ? "σ" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Signs that are signs of ASCII to Unicode, such as the Greek question mark.
    static let signsAlike = ["\u{37E}": ";", "\u{1FEF}": "`"]

    private func normalised(_ range: Range<Int>) -> [UInt8] {
        range.compactMap { index in
            if let digit = ByteClass.digitValue(bytes, at: index) { return digit + 0x30 }
            return bytes[index] < 0x80 ? ByteClass.lowercased(bytes[index]) : nil
        }
    }

    /// Letters, perhaps with digits behind them (`Q4`), but for a currency's (`USD40`).
    private mutating func word() -> Unit {
        let start = position
        var hash = WordHash()
        var isPlain = true
        while position < bytes.count {
            let byte = bytes[position]
            if byte &- 0x61 < 26 || byte &- 0x41 < 26 {
                hash.combine(byte | 0x20)
                position += 1
            } else if byte >= 0x80, isLetterOfWord(position) {
                isPlain = false
                position += scalarLength(position)
            } else {
                break
            }
        }
        if position < bytes.count, ByteClass.isDigit(bytes[position]),
            !isPlain || !isCurrencyCode(hash) || isBehindUnderscore(start)
        {
            while position < bytes.count, ByteClass.isDigit(bytes[position]) || isASCIILetter(bytes[position]) {
                hash.combine(ByteClass.lowercased(bytes[position]))
                position += 1
            }
        }
        wordEnd = position
        return Unit(kind: isPlain ? .plain(hash) : .wide, start: start, end: position)
    }

    private func isBehindUnderscore(_ index: Int) -> Bool {
        index > 0 && bytes[index - 1] == UInt8(ascii: "_")
    }

    private func isCurrencyCode(_ hash: WordHash) -> Bool {
        Lexicon.standard.traits(Lexicon.standard.entry(hash)).contains(.currencyCode)
    }

    /// Digits with their separators; without them behind an underscore, which makes a word of digits (`item_6`).
    private mutating func number() -> Unit {
        let start = position
        var hash = WordHash()
        takeDigits(into: &hash)
        while !isBehindUnderscore(start), position + 1 < bytes.count, isNumberSeparator(bytes[position]),
            ByteClass.digitLength(bytes, at: position + 1) > 0
        {
            hash.combine(bytes[position])
            position += 1
            takeDigits(into: &hash)
        }
        wordEnd = position
        return Unit(kind: .plain(hash), start: start, end: position)
    }

    private mutating func takeDigits(into hash: inout WordHash) {
        while case let length = ByteClass.digitLength(bytes, at: position), length > 0 {
            position += length
            if let digit = ByteClass.digitValue(bytes, at: position - 1) { hash.combine(digit + 0x30) }
        }
    }

    private func isNumberSeparator(_ byte: UInt8) -> Bool {
        ByteClass.isSeparator(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private mutating func sign(_ byte: UInt8) -> Unit {
        let start = position
        if byte == UInt8(ascii: "["), let length = placeholders.length(in: bytes, at: position) {
            position += length
            // It stands for a word, whose possessive ending stays what it was.
            wordEnd = position
            return Unit(kind: .placeholder, start: start, end: position)
        }
        position += 1
        return Unit(kind: .plain(WordHash(CollectionOfOne(byte))), start: start, end: position)
    }

    /// Nil for what only separates.
    private mutating func wide() -> Unit? {
        if isLetterOfWord(position) { return word() }
        let start = position
        let length = scalarLength(position)
        switch WideScalar(bytes, at: position) {
        case .space, .nothing, .dash:
            position += length
            return nil
        case .apostrophe:
            skipApostrophe(length: length)
            return nil
        case .letter:
            position += length
            takeVoicingMark()
        case .mark:
            position += length
            takeRestOfPicture()
        case .currencySign, .stop: position += length
        }
        return Unit(kind: .wide, start: start, end: position)
    }

    /// Also takes `s` when the two make a possessive.
    private mutating func skipApostrophe(length: Int) {
        let isBehindWord = position == wordEnd
        position += length
        guard isBehindWord, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "s") else { return }
        let next = position + 1
        let goesOn =
            next < bytes.count
            && (isASCIILetter(bytes[next]) || ByteClass.isDigit(bytes[next])
                || (bytes[next] >= 0x80 && isLetterOfWord(next)))
        if !goesOn { position = next }
    }

    /// The marks that make `ガ` of `カ`, where they are scalars of their own.
    private mutating func takeVoicingMark() {
        if position + 2 < bytes.count, bytes[position] == 0xE3, bytes[position + 1] == 0x82,
            bytes[position + 2] == 0x99 || bytes[position + 2] == 0x9A
        {
            position += 3
        }
    }

    /// Skin tones, selectors and joined pictures.
    private mutating func takeRestOfPicture() {
        while position + 2 < bytes.count {
            switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
            case (0xEF, 0xB8, 0x8F): position += 3
            case (0xF0, 0x9F, 0x8F) where position + 3 < bytes.count && bytes[position + 3] >= 0xBB: position += 4
            case (0xE2, 0x80, 0x8D) where position + 3 < bytes.count && bytes[position + 3] >= 0xC0:
                position += 3
                position += scalarLength(position)
            default: return
            }
        }
    }

    private func scalarLength(_ index: Int) -> Int {
        min(ByteClass.scalarLength(bytes[index]), bytes.count - index)
    }

    /// Whether a letter beyond ASCII stands here, of a script that has spaces between its words.
    private func isLetterOfWord(_ index: Int) -> Bool {
        guard case .letter = WideScalar(bytes, at: index), ByteClass.digitLength(bytes, at: index) == 0 else {
            return false
        }
        guard index + 1 < bytes.count else { return true }
        switch (bytes[index], bytes[index + 1]) {
        case (0xE0, 0xB8...0xBB): return false  // Thai, Lao
        case (0xE1, 0x80...0x82), (0xE1, 0x84...0x87), (0xE1, 0x9E...0x9F): return false  // Burmese, Hangul, Khmer
        case (0xE3, _), (0xE4...0xE9, _): return false  // kana, Han
        case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ...0x9F): return false  // Hangul
        case (0xEF, 0xA4...0xAB), (0xEF, 0xBD...0xBE), (0xF0, 0xA0...): return false  // Han, half-width kana
        default: return true
        }
    }
}
