/// A time counted from the start of the recording: `h:mm:ss` or `mm:ss`, minutes of the latter also past 59, with or
/// without a fraction after a dot or a comma.
struct Timestamp {
    let seconds: Double
    /// Two for `mm:ss`, three for `h:mm:ss`.
    let fields: Int
    /// The place of the first byte after it.
    let end: Int

    /// The timestamp that begins at `start` and ends before `end`; nil when there is none.
    init?(_ bytes: [UInt8], from start: Int, before end: Int) {
        var position = start
        guard let first = Self.digits(bytes, at: &position, before: end, counts: 1...4),
            let second = Self.field(bytes, at: &position, before: end)
        else { return nil }
        var total = first * 60 + second
        var fields = 2
        if let third = Self.field(bytes, at: &position, before: end) {
            total = total * 60 + third
            fields = 3
        }
        var scale = 1.0
        var fraction = 0
        if position + 1 < end, bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ","),
            bytes[position + 1].isDigit
        {
            position += 1
            let fractionStart = position
            guard let digits = Self.digits(bytes, at: &position, before: end, counts: 1...9) else { return nil }
            fraction = digits
            for _ in fractionStart..<position { scale *= 10 }
        }
        if position < end, bytes[position].isDigit || bytes[position] == UInt8(ascii: ":") { return nil }
        self.seconds = (Double(total) * scale + Double(fraction)) / scale
        self.fields = fields
        self.end = position
    }

    /// The timestamp that is all of `range`.
    init?(_ bytes: [UInt8], whole range: Range<Int>) {
        self.init(bytes, from: range.lowerBound, before: range.upperBound)
        guard end == range.upperBound else { return nil }
    }

    /// A colon and two digits below 60.
    private static func field(_ bytes: [UInt8], at position: inout Int, before end: Int) -> Int? {
        guard position < end, bytes[position] == UInt8(ascii: ":") else { return nil }
        var next = position + 1
        guard let value = digits(bytes, at: &next, before: end, counts: 2...2), value < 60 else { return nil }
        position = next
        return value
    }

    private static func digits(
        _ bytes: [UInt8], at position: inout Int, before end: Int, counts: ClosedRange<Int>
    ) -> Int? {
        var value = 0
        var next = position
        while next < end, bytes[next].isDigit {
            guard next - position < counts.upperBound else { return nil }
            value = value * 10 + Int(bytes[next] & 0x0F)
            next += 1
        }
        guard next - position >= counts.lowerBound else { return nil }
        position = next
        return value
    }
}
