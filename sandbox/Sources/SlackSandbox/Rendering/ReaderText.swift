/// Slack's markup as somebody reads it: names for ids, marks taken off, the address after the words of a link.
package struct ReaderText: Sendable {
    let workspace: SlackWorkspace

    func plain(_ markup: String) -> String { pieces(markup).map(\.plain).joined() }

    func plain(markdown: String) -> String { plain(MarkdownText.markup(markdown)) }

    package func pieces(_ markup: String) -> [Markup] { MarkupReader(reader: self).pieces(markup[...]) }

    package func pieces(markdown: String) -> [Markup] { pieces(MarkdownText.markup(markdown)) }

    func userName(_ id: String) -> String { "@" + (workspace.users[id]?.name ?? id) }

    func channelName(_ id: String) -> String { "#" + (workspace.channels[id]?.name ?? id) }

    /// What stands between angle brackets.
    func token(_ inside: Substring) -> Markup {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0]
        let label = parts.count > 1 ? Self.unescaped(parts[1]) : ""
        switch target.first {
        case "@": return .name(userName(String(target.dropFirst())))
        case "#": return .name(channelName(String(target.dropFirst())))
        case "!": return .name(label.isEmpty ? "@" + target.dropFirst() : label)
        default:
            let address = Self.unescaped(target)
            return .link(
                label: label, address: address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address)
        }
    }

    static func unescaped(_ text: some StringProtocol) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
