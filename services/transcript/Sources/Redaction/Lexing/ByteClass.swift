/// What the bytes of UTF-8 text mean to the lexer.
enum ByteClass {
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5
    }

    /// Comma, full stop, apostrophe.
    static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x27
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// The digit whose last byte stands at an index: ASCII, Arabic, Persian or full-width.
    static func digitValue(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        let byte = bytes[index]
        if isDigit(byte) { return byte &- 0x30 }
        guard byte >= 0x80, byte < 0xC0, index > 0 else { return nil }
        let lead = bytes[index - 1]
        if lead == 0xD9, byte &- 0xA0 < 10 { return byte &- 0xA0 }
        if lead == 0xDB, byte &- 0xB0 < 10 { return byte &- 0xB0 }
        if lead == 0xBC, byte &- 0x90 < 10, index > 1, bytes[index - 2] == 0xEF { return byte &- 0x90 }
        return nil
    }

    /// The length of the digit that begins at an index, zero when there is none.
    static func digitLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        switch bytes[index] {
        case 0x30...0x39: return 1
        case 0xD9, 0xDB: return index + 1 < bytes.count && digitValue(bytes, at: index + 1) != nil ? 2 : 0
        case 0xEF: return index + 2 < bytes.count && digitValue(bytes, at: index + 2) != nil ? 3 : 0
        default: return 0
        }
    }

    /// The length of the scalar that begins with a byte.
    static func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}

/// What a scalar beyond ASCII is to the lexer.
enum WideScalar {
    case letter
    case space
    case currencySign
    case dash
    case apostrophe
    case stop
    case mark
    /// Neither seen nor heard, such as a mark of direction.
    case nothing

    /// Classifies the scalar of two to four bytes that begins at an index.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let first = bytes[index]
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch (first, second) {
        case (0xC2, 0xA0): self = .space
        case (0xE3, 0x80) where third == 0x80: self = .space
        case (0xC2, 0xA2...0xA5): self = .currencySign
        case (0xEF, 0xBC) where third == 0x84: self = .currencySign
        case (0xEF, 0xBF) where third == 0xA0 || third == 0xA1 || third == 0xA5: self = .currencySign
        case (0xEF, 0xBB) where third == 0xBF: self = .nothing
        case (0xC2, 0xA6...0xA9), (0xC2, 0xAB...0xB4), (0xC2, 0xB6...0xB9), (0xC2, 0xBB...0xBF): self = .mark
        case (0xC3, 0x97), (0xC3, 0xB7): self = .mark
        case (0xE2, 0x80): self = WideScalar(punctuation: third)
        case (0xE2, 0x81) where third >= 0xA0: self = .nothing
        case (0xE2, 0x82) where third >= 0xA0: self = .currencySign
        case (0xE2, 0x83) where third == 0x80: self = .currencySign
        case (0xE2, 0x88) where third == 0x92: self = .dash
        case (0xE2, 0x84...0xAF): self = .mark
        case (0xEF, 0xB8): self = .nothing
        case (0xF0, 0x9F): self = .mark
        default: self = .letter
        }
    }

    private init(punctuation third: UInt8) {
        switch third {
        case 0x80...0x8A, 0xA8, 0xA9, 0xAF: self = .space
        case 0x8B...0x8F, 0xAA...0xAE: self = .nothing
        case 0x90...0x95: self = .dash
        case 0x98, 0x99, 0x9B: self = .apostrophe
        case 0xA6: self = .stop
        default: self = .mark
        }
    }
}
