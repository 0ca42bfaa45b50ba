import SlackAPI

extension Parser {
    /// What people write in Slack, and what we make for it.
    static let slackTexts = [
        Parser("slack text", texts: SlackSamples.texts) { text in
            let read = SlackInboundText(text)
            // Every piece is as long as what it stands for, or is shown by a short word.
            try expect(read.plain().utf8.count <= text.utf8.count + 64, "a text is not longer than it came")
            try expect(Set(read.mentionedUsers).count == read.mentionedUsers.count, "who is mentioned is named once")
            return true
        },
        Parser("slack escaping", texts: SlackSamples.texts + MarkdownSamples.texts) { text in
            let escaped = Mrkdwn(escaping: text).source
            try expect(!escaped.contains("<") && !escaped.contains(">"), "nothing that is escaped is a token")
            let back = SlackInboundText(escaped)
            try expect(back.mentionedUsers.isEmpty, "nothing that is escaped mentions anybody")
            return true
        },
        Parser("slack pieces", texts: SlackSamples.texts + MarkdownSamples.texts) { text in
            let source = Mrkdwn(markdown: text)
            for limit in [150, 3_000] {
                try expect(source.cut(to: limit).source.utf16.count <= limit, "a cut text fits")
                let pieces = source.pieces(of: limit)
                try expect(pieces.allSatisfy { $0.source.utf16.count <= limit }, "each piece fits")
                try expect(pieces.allSatisfy { !$0.isEmpty }, "no piece is empty")
            }
            return true
        },
    ]
}
