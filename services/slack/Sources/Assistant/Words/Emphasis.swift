package import SlackAPI

/// People's texts in Slack's mark-up, on one line.
package enum Emphasis {
    /// `*text*`, on one line.
    package static func bold(_ text: String) -> Mrkdwn { .bold(TextWords.line(text, atMost: 300)) }

    /// `_“words”_`, cut at `limit` characters.
    package static func quote(_ words: String, atMost limit: Int = 240) -> Mrkdwn {
        .italic("“\(TextWords.line(words, atMost: limit))”")
    }

    /// A quote with who said it and when: `_“words”_ – Maria [14:32]`.
    package static func quote(
        _ words: String, speaker: String?, seconds: Double?, atMost limit: Int = 240
    ) -> Mrkdwn {
        var text = quote(words, atMost: limit)
        if let speaker { text += " – \(TextWords.line(speaker, atMost: 80))" }
        if let seconds { text += " [\(ClockWords.place(seconds))]" }
        return text
    }

    /// Small print that is not to be missed.
    package static func note(_ text: String) -> Mrkdwn { ":warning: \(text)" }
}
