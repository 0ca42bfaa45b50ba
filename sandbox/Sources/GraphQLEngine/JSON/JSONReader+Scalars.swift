extension JSONReader {
    mutating func readNumber() throws(JSONError) -> GraphQLValue {
        let start = offset
        skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try skipDigits() }
        var isWhole = true
        if skip(UInt8(ascii: ".")) {
            isWhole = false
            try skipDigits()
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            isWhole = false
            if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
            try skipDigits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let number = Int(text) { return .int(number) }
        guard let number = Double(text), number.isFinite else { throw failure("number out of range") }
        return .double(number)
    }

    private mutating func skipDigits() throws(JSONError) {
        let start = offset
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        if offset == start { throw failure("unexpected character") }
    }

    mutating func readString() throws(JSONError) -> String {
        offset += 1
        var text: [UInt8] = []
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw failure("not UTF-8") }
                return string
            case UInt8(ascii: "\\"): text.append(contentsOf: Array(String(try readEscape()).utf8))
            case 0..<0x20: throw failure("control character in a string")
            default: text.append(byte)
            }
        }
        throw failure("string without end")
    }

    private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
        guard let byte = peek else { throw failure("string without end") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readUnicodeEscape()
        default: throw failure("unknown escape")
        }
    }

    private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try readHex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A pair of surrogates; half of one alone reads as the replacement character.
        let rest = bytes[offset...]
        guard (0xD800..<0xDC00).contains(first), rest.starts(with: "\\u".utf8) else { return "\u{FFFD}" }
        let mark = offset
        offset += 2
        let second = try readHex()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else {
            offset = mark
            return "\u{FFFD}"
        }
        return scalar
    }

    private mutating func readHex() throws(JSONError) -> UInt32 {
        guard offset + 4 <= bytes.count,
            let text = String(validating: bytes[offset..<offset + 4], as: UTF8.self),
            text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let number = UInt32(text, radix: 16)
        else { throw failure("expected four hexadecimal digits") }
        offset += 4
        return number
    }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    @discardableResult
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    func failure(_ message: String) -> JSONError { JSONError(message: message, offset: offset) }
}
