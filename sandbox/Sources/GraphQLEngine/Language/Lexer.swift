/// Cuts a document into tokens, one at a time.
///
/// - SeeAlso: GraphQL specification, October 2021, section 2.1.
package struct Lexer {
    let bytes: [UInt8]
    var offset = 0
    private var line = 1
    private var lineStart = 0

    package init(_ text: some StringProtocol) {
        self.bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    package mutating func next() throws(SyntaxError) -> Token {
        skipIgnored()
        let location = location
        return Token(kind: try readKind(), location: location)
    }

    private mutating func readKind() throws(SyntaxError) -> Token.Kind {
        guard let byte = peek() else { return .end }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            offset += 1
            return .punctuator(String(Unicode.Scalar(byte)))
        case UInt8(ascii: "."):
            guard peek(1) == byte, peek(2) == byte else { throw unexpectedCharacter() }
            offset += 3
            return .punctuator("...")
        case UInt8(ascii: "\""):
            if peek(1) == byte, peek(2) == byte { return .blockString(try readBlockString()) }
            return .string(try readString())
        case UInt8(ascii: "-"): return try readNumber()
        case _ where byte.isDigit: return try readNumber()
        case _ where byte.startsName: return .name(readName())
        default: throw unexpectedCharacter()
        }
    }

    private mutating func readName() -> String {
        let start = offset
        while let byte = peek(), byte.continuesName { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func readNumber() throws(SyntaxError) -> Token.Kind {
        let start = offset
        if peek() == UInt8(ascii: "-") { offset += 1 }
        if peek() == UInt8(ascii: "0") {
            offset += 1
            if let byte = peek(), byte.isDigit { throw failure("Invalid number, unexpected digit after 0.") }
        } else {
            try skipDigits()
        }
        var isFloat = false
        if peek() == UInt8(ascii: ".") {
            isFloat = true
            offset += 1
            try skipDigits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            isFloat = true
            offset += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { offset += 1 }
            try skipDigits()
        }
        if let byte = peek(), byte.startsName || byte == UInt8(ascii: ".") {
            throw failure("Invalid number, expected digit but got: \(character()).")
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        return isFloat ? .float(text) : .integer(text)
    }

    private mutating func skipDigits() throws(SyntaxError) {
        guard let byte = peek(), byte.isDigit else {
            throw failure("Invalid number, expected digit but got: \(character()).")
        }
        while let byte = peek(), byte.isDigit { offset += 1 }
    }

    private mutating func skipIgnored() {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skipLineEnd()
            case UInt8(ascii: "#"):
                while let byte = peek(), !byte.endsLine { offset += 1 }
            default: return
            }
        }
    }
}

// What the readers of strings need too.
extension Lexer {
    var location: SourceLocation { SourceLocation(line: line, column: offset - lineStart + 1) }

    func peek(_ distance: Int = 0) -> UInt8? {
        offset + distance < bytes.count ? bytes[offset + distance] : nil
    }

    /// Steps over one line's end, `\r\n` being one.
    mutating func skipLineEnd() {
        if peek() == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { offset += 1 }
        offset += 1
        line += 1
        lineStart = offset
    }

    func failure(_ message: String) -> SyntaxError {
        SyntaxError(message: "Syntax Error: \(message)", location: location)
    }

    func unexpectedCharacter() -> SyntaxError { failure("Unexpected character: \(character()).") }

    /// The character at the offset as messages show it.
    func character() -> String {
        let window = bytes[offset..<min(offset + 4, bytes.count)]
        guard let scalar = String(decoding: window, as: UTF8.self).unicodeScalars.first else { return "<EOF>" }
        if scalar.value >= 0x20, scalar.value != 0x7F { return "\"\(scalar)\"" }
        return "U+" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2) + String(scalar.value, radix: 16)
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    var startsName: Bool {
        self == UInt8(ascii: "_") || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
    }

    var continuesName: Bool { startsName || isDigit }

    var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
