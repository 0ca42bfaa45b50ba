/// Markdown as Linear gives it back: it means the same, but is not always what was sent.
package enum Markdown {
    /// Puts the targets of links in angle brackets: `[a](https://x)` becomes `[a](<https://x>)`.
    package static func stored(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset...].starts(with: "](".utf8), let end = endOfTarget(in: bytes, from: offset + 2) {
                result.append(contentsOf: "](<".utf8)
                result.append(contentsOf: bytes[offset + 2..<end])
                result.append(contentsOf: ">)".utf8)
                offset = end + 1
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the target that begins at `start` ends with `)`; nil when it has brackets already, a title, or no end.
    private static func endOfTarget(in bytes: [UInt8], from start: Int) -> Int? {
        for offset in start..<bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: ")"): return offset > start ? offset : nil
            case UInt8(ascii: "<") where offset == start: return nil
            case UInt8(ascii: "("), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return nil
            default: continue
            }
        }
        return nil
    }
}
