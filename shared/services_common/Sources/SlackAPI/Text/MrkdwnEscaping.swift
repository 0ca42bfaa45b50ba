/// Escapes the three characters with which Slack's own tokens are made; nothing else may be escaped. What turns the
/// direction of writing is left out.
enum MrkdwnEscaping {
    static func escaped(_ text: some StringProtocol) -> String {
        let isPlain = !text.unicodeScalars.contains { scalar in
            scalar == "&" || scalar == "<" || scalar == ">" || WritingDirection.isControl(scalar)
        }
        guard !isPlain else { return String(text) }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case _ where WritingDirection.isControl(scalar): break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The same for text that is to be read as it stands: no sign in it marks anything.
    static func literal(_ text: some StringProtocol) -> String { escaped(MarkDisarming.disarmed(text)) }
}
