extension Lexer {
    /// Reads `"…"`, which stays within its line.
    mutating func readString() throws(SyntaxError) -> String {
        offset += 1
        var text: [UInt8] = []
        while let byte = peek(), !byte.endsLine {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: Array(String(try readEscape()).utf8))
            case 0..<0x20 where byte != UInt8(ascii: "\t"):
                throw failure("Invalid character within String: \(character()).")
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw failure("Unterminated string.")
    }

    private mutating func readEscape() throws(SyntaxError) -> Unicode.Scalar {
        let escaped = peek(1)
        let simple: Unicode.Scalar? =
            switch escaped {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escaped.map(Unicode.Scalar.init)
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{c}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let simple {
            offset += 2
            return simple
        }
        guard escaped == UInt8(ascii: "u"), let first = hexadecimal(at: offset + 2) else {
            throw failure("Invalid character escape sequence.")
        }
        if let scalar = Unicode.Scalar(first) {
            offset += 6
            return scalar
        }
        guard (0xD800..<0xDC00).contains(first), peek(6) == UInt8(ascii: "\\"), peek(7) == UInt8(ascii: "u"),
            let second = hexadecimal(at: offset + 8), (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("Invalid Unicode escape sequence.") }
        offset += 12
        return scalar
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[start..<start + 4] {
            guard byte.continuesName, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            number = number << 4 | UInt32(digit)
        }
        return number
    }

    /// Reads `"""…"""`, and takes away the indentation that all its lines share.
    mutating func readBlockString() throws(SyntaxError) -> String {
        offset += 3
        var lines: [[UInt8]] = [[]]
        while let byte = peek() {
            if byte == UInt8(ascii: "\""), peek(1) == byte, peek(2) == byte {
                offset += 3
                return Self.dedent(lines)
            } else if byte == UInt8(ascii: "\\"), bytes[(offset + 1)...].starts(with: "\"\"\"".utf8) {
                lines[lines.count - 1].append(contentsOf: Array("\"\"\"".utf8))
                offset += 4
            } else if byte.endsLine {
                skipLineEnd()
                lines.append([])
            } else if byte < 0x20, byte != UInt8(ascii: "\t") {
                throw failure("Invalid character within String: \(character()).")
            } else {
                lines[lines.count - 1].append(byte)
                offset += 1
            }
        }
        throw failure("Unterminated string.")
    }

    /// BlockStringValue of the specification, section 2.9.4: the first line does not count for the indentation, and
    /// blank lines at either end go.
    private static func dedent(_ lines: [[UInt8]]) -> String {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let shared =
            lines.dropFirst().compactMap { line in line.firstIndex { !isSpace($0) } }.min() ?? 0
        let dedented = lines.enumerated().map { index, line in index == 0 ? line[...] : line.dropFirst(shared) }
        let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy(isSpace) }
        let withoutHead = dedented.drop(while: isBlank)
        let kept = withoutHead.reversed().drop(while: isBlank).reversed()
        return String(decoding: Array(kept.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    }
}
