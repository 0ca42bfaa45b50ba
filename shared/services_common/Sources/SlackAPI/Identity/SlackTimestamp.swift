public import FoundationEssentials

/// The time at which a message was posted, which is also its name within its channel: `1712345678.000100`.
///
/// It stays the text that Slack sent: as a floating-point number it would lose the digits that tell messages apart.
public struct SlackTimestamp: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    /// Seconds since 1970 as 1 to 12 digits, a point and 1 to 9 digits; nil for anything else.
    public init?(rawValue: String) {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...12).contains(parts[0].count), (1...9).contains(parts[1].count),
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        self.rawValue = rawValue
    }

    public init?(_ text: some StringProtocol) {
        self.init(rawValue: String(text))
    }

    /// The beginning of the second in which `date` lies.
    public init(date: Date) {
        self.rawValue = "\(max(0, Int64(date.timeIntervalSince1970.rounded(.down)))).000000"
    }

    public var description: String { rawValue }

    /// The whole seconds since 1970.
    public var seconds: Int64 { Int64(rawValue.prefix { $0 != "." }) ?? 0 }

    /// The time itself, to the microsecond.
    public var date: Date {
        Date(timeIntervalSince1970: Double(seconds) + Double(billionths) / 1e9)
    }

    /// The digits after the point, as billionths of a second.
    private var billionths: Int64 {
        let digits = rawValue.drop { $0 != "." }.dropFirst()
        return Int64(digits + String(repeating: "0", count: max(0, 9 - digits.count))) ?? 0
    }
}

extension SlackTimestamp: Comparable {
    public static func < (left: SlackTimestamp, right: SlackTimestamp) -> Bool {
        (left.seconds, left.billionths, left.rawValue) < (right.seconds, right.billionths, right.rawValue)
    }
}
