/// Turns what a person types into what the app receives: names become ids, addresses are put into angle brackets.
struct TypedText {
    let workspace: SlackWorkspace

    private static let stops: Set<Character> = [" ", "\n", "\t", "<", ">", "|", "\"", ")"]

    func escaped(_ typed: String) -> String {
        var result = ""
        var rest = typed[...]
        while let character = rest.first {
            if let (token, end) = token(at: rest, after: result.last) {
                result += token
                rest = rest[end...]
                continue
            }
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
            rest.removeFirst()
        }
        return result
    }

    /// What stands at the beginning of a text in place of plain characters.
    private func token(at text: Substring, after previous: Character?) -> (String, String.Index)? {
        if text.first == "<" { return written(text) }
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            let end = text.firstIndex { Self.stops.contains($0) } ?? text.endIndex
            return ("<\(text[..<end].replacing("&", with: "&amp;"))>", end)
        }
        guard previous.map({ !$0.isLetter && !$0.isNumber }) ?? true, let sign = text.first else { return nil }
        var name = text.dropFirst().prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        while let last = name.last, "._-".contains(last) { name.removeLast() }
        guard !name.isEmpty else { return nil }
        if sign == "@", let user = mentioned(String(name)) { return ("<@\(user.id)>", name.endIndex) }
        if sign == "#", let channel = workspace.namedChannels.first(where: { $0.name == name }) {
            let label = channel.kind == .privateChannel ? "" : channel.name
            return ("<#\(channel.id)|\(label)>", name.endIndex)
        }
        return nil
    }

    private func mentioned(_ name: String) -> SlackUser? { name == "bot" ? workspace.bot : workspace.user(name) }

    /// A token that was typed as the app would see it.
    private func written(_ text: Substring) -> (String, String.Index)? {
        guard let end = text.firstIndex(of: ">") else { return nil }
        let inside = text[..<end].dropFirst()
        let isToken =
            inside.hasPrefix("http://") || inside.hasPrefix("https://") || inside.hasPrefix("mailto:")
            || inside.hasPrefix("!")
            || inside.hasPrefix("@") && workspace.users[String(inside.dropFirst().prefix { $0 != "|" })] != nil
            || inside.hasPrefix("#") && workspace.channels[String(inside.dropFirst().prefix { $0 != "|" })] != nil
        return isToken ? ("<\(inside)>", text.index(after: end)) : nil
    }
}
