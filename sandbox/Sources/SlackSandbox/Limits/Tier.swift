/// How often a method may be called.
///
/// - SeeAlso: https://docs.slack.dev/apis/web-api/rate-limits
enum Tier: Sendable {
    case one
    case two
    case three
    case four
    /// Messages, which are counted by channel.
    case special

    var callsPerMinute: Int? {
        switch self {
        case .one: 1
        case .two: 20
        case .three: 50
        case .four: 100
        case .special: nil
        }
    }
}
