/// Finds out whether bytes are text in UTF-8.
enum EncodingCheck {
    /// - Throws: `utf16`, `binary` or `notUTF8`.
    static func check(_ bytes: [UInt8]) throws(TranscriptFormatError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        var controls = 0
        var firstBad: Int?
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte == 0 { throw .binary }
                if byte < 0x20, !byte.isWhitespace { controls += 1 }
                position += 1
            } else if let length = scalarLength(at: position, in: bytes) {
                position += length
            } else {
                firstBad = firstBad ?? position
                position += 1
            }
        }
        if controls >= 8, controls > bytes.count / 100 { throw .binary }
        if let firstBad { throw .notUTF8(offset: firstBad) }
    }

    /// The length of the well-formed scalar beyond ASCII at `position` (Unicode Standard, table 3-7); nil for others.
    private static func scalarLength(at position: Int, in bytes: [UInt8]) -> Int? {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}
