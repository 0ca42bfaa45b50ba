/// Text in Slack's own mark-up. It is made only of literals of ours, of escaped text, and of what this type builds, so
/// that what a person or a model wrote can neither mention anybody nor hide where a link leads.
///
/// A string interpolation escapes what it inserts: `"Created *\(title)*"` is safe whatever the title says.
///
/// - SeeAlso: Slack, "Formatting text for app surfaces"
public struct Mrkdwn: Sendable, Hashable {
    /// The text as Slack takes it.
    public let source: String

    /// Trusts `source`: only for text that this module escaped or built.
    init(source: String) {
        self.source = source
    }

    /// `text` as it reads: what Slack would take as its own is escaped, and no sign in it is a mark.
    public init(escaping text: some StringProtocol) {
        self.source = MrkdwnEscaping.literal(text)
    }

    public static let empty = Mrkdwn(source: "")
    public static let newline = Mrkdwn(source: "\n")

    public var isEmpty: Bool { source.isEmpty }

    public static func + (left: Mrkdwn, right: Mrkdwn) -> Mrkdwn {
        Mrkdwn(source: left.source + right.source)
    }

    public static func += (left: inout Mrkdwn, right: Mrkdwn) {
        left = left + right
    }
}

extension Sequence<Mrkdwn> {
    /// All of them in one, with `separator` between.
    public func joined(separator: Mrkdwn = .empty) -> Mrkdwn {
        Mrkdwn(source: map(\.source).joined(separator: separator.source))
    }
}

extension Mrkdwn: ExpressibleByStringInterpolation {
    /// A literal of ours, taken as it is.
    public init(stringLiteral value: String) {
        self.source = value
    }

    public init(stringInterpolation: Interpolation) {
        self.source = stringInterpolation.source
    }

    /// Inserts mark-up as it is and anything else escaped.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity)
        }

        public mutating func appendLiteral(_ literal: String) {
            source += literal
        }

        public mutating func appendInterpolation(_ mrkdwn: Mrkdwn) {
            source += mrkdwn.source
        }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            source += MrkdwnEscaping.literal(value.description)
        }
    }
}

/// Reads and writes as its source. What is read must have been written by this type before, as from our own database.
extension Mrkdwn: Codable {
    public init(from decoder: any Decoder) throws {
        self.source = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(source)
    }
}
