/// An escape in a JSON string, such as `\n`, `\u00e9` or the pair `\ud83d\ude00`.
struct JSONEscape {
    /// What it stands for. Half a pair stands for U+FFFD, and so does U+0000, which databases refuse.
    let scalar: Unicode.Scalar
    /// The place of the first byte after it.
    let end: Int

    /// The escape that begins with the backslash at `start`; nil when it is none of RFC 8259's.
    init?(_ bytes: [UInt8], at start: Int) {
        guard start + 1 < bytes.count else { return nil }
        if let scalar = Self.short(bytes[start + 1]) {
            (self.scalar, end) = (scalar, start + 2)
            return
        }
        guard let first = Self.unit(bytes, at: start) else { return nil }
        if first & 0xFC00 == 0xD800, let second = Self.unit(bytes, at: start + 6), second & 0xFC00 == 0xDC00,
            let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
        {
            (self.scalar, end) = (scalar, start + 12)
        } else {
            (scalar, end) = (first == 0 ? "\u{FFFD}" : Unicode.Scalar(first) ?? "\u{FFFD}", start + 6)
        }
    }

    /// The number in `\uXXXX` at `start`.
    private static func unit(_ bytes: [UInt8], at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes.has("\\u", at: start, before: bytes.count) else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard byte.isHexDigit else { return nil }
            value = value << 4 + UInt32(byte.isDigit ? byte & 0x0F : (byte & 0x0F) + 9)
        }
        return value
    }

    private static func short(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }
}
