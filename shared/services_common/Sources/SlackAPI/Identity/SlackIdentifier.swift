/// A name that Slack gave to something. Each kind of thing has a type of its own, so that a channel cannot be passed for
/// a user.
///
/// A name is 1 to 255 bytes of ASCII letters, digits, `.`, `_` and `-`, so that it can stand in a mention, a query and
/// a log line as it is. It reads and writes as a string; anything else is refused when it is read.
public protocol SlackIdentifier: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
    init(checked: String)
}

extension SlackIdentifier {
    /// The name that `rawValue` spells; nil when it cannot be one.
    public init?(rawValue: String) {
        guard Self.isValid(rawValue) else { return nil }
        self.init(checked: rawValue)
    }

    public init?(_ text: some StringProtocol) {
        self.init(rawValue: String(text))
    }

    public var description: String { rawValue }

    static func isValid(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...255).contains(bytes.count) && bytes.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
