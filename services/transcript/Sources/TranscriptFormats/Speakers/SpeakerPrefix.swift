/// A line that may begin with a speaker's name and a colon, `Maria Lopez: Shall we start?`.
struct SpeakerPrefix {
    /// Longest name, in Unicode scalars.
    static let maxNameLength = 60

    let name: Range<Int>
    let speech: Range<Int>

    /// Nil when `line` has no colon early enough, or one that is part of a time or an address.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
        var position = Self.afterDash(bytes, line)
        let start = position
        var scalars = 0
        while position < line.upperBound, scalars <= Self.maxNameLength {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: ":"):
                guard Self.speechMayFollow(bytes, position + 1, before: line.upperBound) else { return nil }
                self.init(bytes, start..<position, position + 1..<line.upperBound)
                return
            case 0xEF where bytes.has("：", at: position, before: line.upperBound):
                self.init(bytes, start..<position, position + 3..<line.upperBound)
                return
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"):
                return nil
            default:
                if byte & 0xC0 != 0x80 { scalars += 1 }
                position += 1
            }
        }
        return nil
    }

    private init?(_ bytes: [UInt8], _ name: Range<Int>, _ speech: Range<Int>) {
        self.name = bytes.trimmed(name)
        self.speech = bytes.trimmed(speech)
        if self.name.isEmpty { return nil }
    }

    /// Captions with two voices mark each line with `- ` or `>> `.
    private static func afterDash(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        for mark in ["- ", ">> "] as [StaticString] where bytes.has(mark, at: line.lowerBound, before: line.upperBound)
        {
            return line.lowerBound + mark.utf8CodeUnitCount
        }
        return line.lowerBound
    }

    private static func speechMayFollow(_ bytes: [UInt8], _ position: Int, before end: Int) -> Bool {
        guard position < end else { return true }
        return bytes[position].isWhitespace || bytes.has("\u{A0}", at: position, before: end)
    }
}
