package import SlackAPI

extension SlackMessage {
    /// Parts of a text, each a section; the text of the message is all of them.
    package init(parts: [Mrkdwn?], buttons: [SlackBlock] = [], notices: [String] = []) {
        let parts = parts.compactMap(\.self).filter { !$0.isEmpty }
        self.init(
            text: parts.joined(separator: "\n\n") + Notices.lines(notices),
            blocks: parts.map { .section(.init($0)) } + buttons + Notices.blocks(notices))
    }
}
