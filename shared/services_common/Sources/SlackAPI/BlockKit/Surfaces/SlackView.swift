/// What is shown beside messages.
///
/// - SeeAlso: Slack, "View objects"
public enum SlackView: Sendable, Hashable {
    case modal(Modal)
    case home(Home)

    public var blocks: [SlackBlock] {
        switch self {
        case .modal(let modal): modal.blocks
        case .home(let home): home.blocks
        }
    }
}

extension SlackView: Codable {
    public init(from decoder: any Decoder) throws {
        switch try TypeTag(from: decoder).type {
        case "modal": self = .modal(try Modal(from: decoder))
        case "home": self = .home(try Home(from: decoder))
        case let type: throw TypeTag.unknown(type, in: decoder)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .modal(let modal): try TypeTag.write("modal", modal, to: encoder)
        case .home(let home): try TypeTag.write("home", home, to: encoder)
        }
    }
}
