/// Slack's markup as somebody reads it: names for ids, the address after the words of a link.
package struct ReaderText: Sendable {
    let workspace: SlackWorkspace

    func plain(_ markup: String) -> String {
        var result = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<") {
            result += Self.unescaped(rest[..<open])
            guard let close = rest[open...].firstIndex(of: ">") else {
                rest = rest[open...]
                break
            }
            result += token(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return result + Self.unescaped(rest)
    }

    func userName(_ id: String) -> String { "@" + (workspace.users[id]?.name ?? id) }

    func channelName(_ id: String) -> String { "#" + (workspace.channels[id]?.name ?? id) }

    private func token(_ inside: Substring) -> String {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0]
        let label = parts.count > 1 ? Self.unescaped(parts[1]) : ""
        switch target.first {
        case "@": return userName(String(target.dropFirst()))
        case "#": return channelName(String(target.dropFirst()))
        case "!": return label.isEmpty ? "@" + target.dropFirst() : label
        default:
            let address = Self.unescaped(target)
            let plain = address.hasPrefix("mailto:") ? String(address.dropFirst("mailto:".count)) : address
            return label.isEmpty || label == plain ? plain : "\(label) (\(plain))"
        }
    }

    static func unescaped(_ text: some StringProtocol) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
