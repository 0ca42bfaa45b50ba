/// The grammar of numbers in RFC 8259.
enum JSONNumber {
    /// The place after the number that begins at `start`; nil when none does.
    static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        if bytes.has("-", at: position, before: bytes.count) { position += 1 }
        if bytes.has("0", at: position, before: bytes.count) {
            position += 1
        } else if !skipDigits(bytes, &position) {
            return nil
        }
        if bytes.has(".", at: position, before: bytes.count) {
            position += 1
            if !skipDigits(bytes, &position) { return nil }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, "+-".utf8.contains(bytes[position]) { position += 1 }
            if !skipDigits(bytes, &position) { return nil }
        }
        return position
    }

    private static func skipDigits(_ bytes: [UInt8], _ position: inout Int) -> Bool {
        let start = position
        while position < bytes.count, bytes[position].isDigit { position += 1 }
        return position > start
    }
}
