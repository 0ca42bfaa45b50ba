/// Takes a text from Slack apart, in one pass.
enum InboundTextReader {
    static func pieces(of source: String) -> [SlackInboundText.Piece] {
        var pieces: [SlackInboundText.Piece] = []
        var words = ""
        var rest = source[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            words += rest[..<open]
            rest = rest[open...].dropFirst()
            guard let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
                rest.utf8[end] == UInt8(ascii: ">"), let piece = piece(rest[..<end])
            else {
                words += "<"
                continue
            }
            if !words.isEmpty { pieces.append(.text(unescaped(words))) }
            words = ""
            pieces.append(piece)
            rest = rest[end...].dropFirst()
        }
        words += rest
        if !words.isEmpty { pieces.append(.text(unescaped(words))) }
        return pieces
    }

    /// What stands between the brackets; nil when that is no token.
    private static func piece(_ token: Substring) -> SlackInboundText.Piece? {
        let bar = token.firstIndex(of: "|")
        let target = bar.map { token[..<$0] } ?? token
        let label = bar.map { unescaped(token[$0...].dropFirst()) }.flatMap { $0.isEmpty ? nil : $0 }
        switch target.first {
        case "@": return SlackUserID(target.dropFirst()).map { .user($0, name: label) }
        case "#": return SlackChannelID(target.dropFirst()).map { .channel($0, name: label) }
        case "!": return special(target.dropFirst(), label)
        case nil: return nil
        default: return target.contains(":") ? .link(url: unescaped(target), label: label) : nil
        }
    }

    private static func special(_ target: Substring, _ label: String?) -> SlackInboundText.Piece? {
        let parts = target.split(separator: "^", omittingEmptySubsequences: false)
        switch parts.first {
        case "subteam" where parts.count > 1: return .userGroup(String(parts[1]), name: label)
        case "here", "channel", "everyone": return .broadcast(String(parts[0]))
        case nil, "": return nil
        default: return .other(shown: label ?? String(parts[0]))
        }
    }

    static func unescaped(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
