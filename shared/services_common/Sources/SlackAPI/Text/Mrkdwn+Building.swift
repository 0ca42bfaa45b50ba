public import FoundationEssentials

extension Mrkdwn {
    /// A link, or the label alone when the address is none that may be opened: `http`, `https` and `mailto` may.
    public static func link(_ url: String, _ label: String) -> Mrkdwn {
        let words = oneLine(label)
        guard let address = SafeAddress.escaped(url) else { return Mrkdwn(escaping: words) }
        guard !words.isEmpty else { return Mrkdwn(source: "<\(address)>") }
        return Mrkdwn(source: "<\(address)|\(MrkdwnEscaping.literal(words))>")
    }

    /// A person's name, who is told of it.
    public static func mention(_ user: SlackUserID) -> Mrkdwn { Mrkdwn(source: "<@\(user)>") }

    /// A channel's name, leading there.
    public static func channel(_ channel: SlackChannelID) -> Mrkdwn { Mrkdwn(source: "<#\(channel)>") }

    /// A time as each reader's own clock and calendar show it.
    ///
    /// - Parameters:
    ///   - format: Slack's words such as `{date_short_pretty} {time}`, ours.
    ///   - fallback: what old clients and notifications show.
    public static func date(_ date: Date, format: DateFormat, fallback: String) -> Mrkdwn {
        let seconds = Int64(date.timeIntervalSince1970.rounded(.down))
        let words = MrkdwnEscaping.escaped(oneLine(fallback))
        return Mrkdwn(source: "<!date^\(seconds)^\(format.rawValue)|\(words)>")
    }

    /// How a time is shown.
    ///
    /// - SeeAlso: Slack, "Formatting text for app surfaces", date formatting
    public enum DateFormat: String, Sendable, Hashable {
        /// 3 November 2025, or today, or yesterday.
        case day = "{date_long_pretty}"
        case shortDay = "{date_short_pretty}"
        case time = "{time}"
        case dayAndTime = "{date_short_pretty} {time}"
    }

    public static func bold(_ text: Mrkdwn) -> Mrkdwn { marked(text, "*") }
    public static func italic(_ text: Mrkdwn) -> Mrkdwn { marked(text, "_") }
    public static func struck(_ text: Mrkdwn) -> Mrkdwn { marked(text, "~") }

    /// A person's text in bold, whose own asterisks would end it.
    public static func bold(_ text: String) -> Mrkdwn {
        bold(Mrkdwn(escaping: text.replacing("*", with: "∗")))
    }

    /// A person's text in italics.
    public static func italic(_ text: String) -> Mrkdwn { italic(Mrkdwn(escaping: text)) }

    /// A word of code, in one line.
    public static func code(_ text: String) -> Mrkdwn {
        let words = oneLine(text).replacing("`", with: "ˋ")
        return words.isEmpty ? .empty : Mrkdwn(source: "`\(MrkdwnEscaping.escaped(words))`")
    }

    /// Lines of code.
    public static func codeBlock(_ text: String) -> Mrkdwn {
        var text = text.replacing("```", with: "ˋˋˋ")
        while text.last?.isNewline == true { text.removeLast() }
        return Mrkdwn(source: "```\n\(MrkdwnEscaping.escaped(text))\n```")
    }

    /// Every line marked as quoted.
    public static func quote(_ text: Mrkdwn) -> Mrkdwn {
        let lines = text.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Mrkdwn(source: lines.map { "> \($0)" }.joined(separator: "\n"))
    }

    /// Each line by itself, as Slack's marks end with it, and blanks outside, where they may stand.
    private static func marked(_ text: Mrkdwn, _ mark: String) -> Mrkdwn {
        let lines = text.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            let end = line.reversed().drop(while: \.isWhitespace)
            guard !end.isEmpty else { return String(line) }
            let start = line.prefix(while: \.isWhitespace)
            let words = line.dropFirst(start.count).dropLast(line.count - end.count)
            return "\(start)\(mark)\(words)\(mark)\(line.suffix(line.count - end.count))"
        }
        return Mrkdwn(source: lines.joined(separator: "\n"))
    }

    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
