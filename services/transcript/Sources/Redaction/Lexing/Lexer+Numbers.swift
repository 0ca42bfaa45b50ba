extension Lexer {
    mutating func lexNumber() {
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

    /// Two dots make a version, unless every group behind the first has three digits, up to a decimal comma if any.
    private func isVersion(_ start: Int, _ dots: Int) -> Bool {
        guard dots > 1 else { return false }
        var sinceDot = 3
        for index in start..<position {
            switch bytes[index] {
            case UInt8(ascii: "."):
                if index > start + 3, sinceDot != 3 { return true }
                sinceDot = 0
            case UInt8(ascii: ","): return sinceDot != 3
            default: sinceDot += 1
            }
        }
        return sinceDot != 3
    }

    private mutating func finishNumber(from start: Int, isOpaque: Bool) {
        if isOpaque || consumeDateTail(from: start) {
            push(.opaqueDigits, from: start, entry: 0)
        } else {
            pushLiteral(NumberLiteral(bytes: bytes, range: start..<position), from: start)
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
}
