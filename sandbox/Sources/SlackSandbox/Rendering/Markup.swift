/// A piece of Slack's markup.
package indirect enum Markup: Sendable, Equatable {
    package enum Mark: Character, Sendable {
        case bold = "*"
        case italic = "_"
        case strike = "~"
    }

    case text(String)
    case marked(Mark, [Markup])
    case code(String)
    /// Code that stands alone.
    case block(String)
    /// A person, channel or group, by name.
    case name(String)
    case link(label: String, address: String)
}

extension Markup {
    /// The text without its marks, the address after the words of a link.
    package var plain: String {
        switch self {
        case .text(let text), .code(let text), .block(let text), .name(let text): text
        case .marked(_, let inside): inside.map(\.plain).joined()
        case .link(let label, let address): label.isEmpty || label == address ? address : "\(label) (\(address))"
        }
    }
}
