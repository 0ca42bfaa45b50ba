internal import Synchronization

/// Turns the `?` of our statements into PostgreSQL's `$1`, `$2` …; those inside quotes and comments stay.
struct Placeholders: Sendable {
    /// Statements differ in their number of marks, so that their count is bounded only by this.
    private static let maxKept = 1_000
    private static let kept = Mutex<[String: String]>([:])

    /// The numbered form of `sql`.
    static func numbered(_ sql: String) -> String {
        if let known = kept.withLock({ $0[sql] }) { return known }
        let numbered = rewrite(sql)
        kept.withLock { kept in
            if kept.count >= maxKept { kept.removeAll(keepingCapacity: true) }
            kept[sql] = numbered
        }
        return numbered
    }

    private static func rewrite(_ sql: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(sql.utf8.count + 32)
        var number = 0
        var quote: UInt8?
        var isComment = false
        var previous: UInt8 = 0
        for byte in sql.utf8 {
            if isComment {
                isComment = byte != UInt8(ascii: "\n")
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "-"), previous == UInt8(ascii: "-") {
                isComment = true
            } else if byte == UInt8(ascii: "?") {
                number += 1
                output.append(contentsOf: "$\(number)".utf8)
                previous = byte
                continue
            }
            output.append(byte)
            previous = byte
        }
        return String(decoding: output, as: UTF8.self)
    }
}
