extension SlackBlock {
    /// The block as text, for who does not see it; nil when there is nothing to read.
    var readableText: Mrkdwn? {
        switch self {
        case .section(let block):
            Self.lines([block.text].compactMap { $0 } + (block.fields ?? []))
        case .header(let block): Mrkdwn(escaping: block.text.text)
        case .context(let block):
            Self.lines(
                block.elements.compactMap { element in
                    if case .text(let text) = element { text } else { nil }
                })
        case .input(let block): Mrkdwn(escaping: block.label.text)
        case .image(let block): Mrkdwn(escaping: block.altText)
        case .markdown(let block): Mrkdwn(escaping: block.text)
        case .divider, .actions, .contextActions: nil
        }
    }

    private static func lines(_ texts: [SlackText]) -> Mrkdwn? {
        let lines = texts.filter { !$0.isBlank }.map { text in
            switch text {
            case .plain(let text): Mrkdwn(escaping: text)
            case .mrkdwn(let text): text
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: .newline)
    }
}
