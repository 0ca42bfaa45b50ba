extension SlackMessage {
    /// The message with texts cut and the first of too many blocks, so that Slack takes it. What is cut is lost:
    /// ``parts(maxBlocks:)`` keeps all.
    public func fitted() -> SlackMessage {
        var markdown = SlackLimits.markdown
        var kept: [SlackBlock] = []
        for block in blocks.prefix(SlackLimits.messageBlocks) {
            guard case .markdown(var block) = block else {
                kept.append(block.fitted())
                continue
            }
            // Less than this is no text any more.
            guard markdown >= 40 else { continue }
            block.text = TextCutting.filled(block.text, to: markdown, style: .markdown)
            markdown -= block.text.utf16.count
            kept.append(.markdown(block))
        }
        return SlackMessage(
            text: Mrkdwn(source: TextCutting.filled(text.source, to: SlackLimits.messageText, style: .mrkdwn)),
            blocks: kept)
    }

    /// The message in as many as it takes, nothing cut that can be divided. Each has a text of its own: the first this
    /// message's, the others what their blocks say.
    ///
    /// - Parameter maxBlocks: of one part, from 1 to ``SlackLimits/messageBlocks``.
    public func parts(maxBlocks: Int = SlackLimits.messageBlocks) -> [SlackMessage] {
        guard !blocks.isEmpty else {
            let pieces = text.pieces(of: SlackLimits.messageText).map { SlackMessage(text: $0) }
            return pieces.isEmpty ? [fitted()] : pieces
        }
        let groups = Self.groups(
            of: blocks.flatMap(\.divided), maxBlocks: min(max(maxBlocks, 1), SlackLimits.messageBlocks))
        return groups.enumerated().map { number, blocks in
            let own = blocks.compactMap(\.readableText).joined(separator: .newline)
            return SlackMessage(text: number == 0 ? text : own, blocks: blocks).fitted()
        }
    }

    private static func groups(of blocks: [SlackBlock], maxBlocks: Int) -> [[SlackBlock]] {
        var groups: [[SlackBlock]] = []
        var group: [SlackBlock] = []
        var markdown = 0
        var bytes = 0
        for block in blocks {
            let length = block.markdownLength
            let weight = block.readableText?.source.utf8.count ?? 0
            let isFull =
                group.count == maxBlocks || markdown + length > SlackLimits.markdown
                || bytes + weight > SlackLimits.messageBytes
            if isFull, !group.isEmpty {
                let leftover = takeHeading(from: &group)
                groups.append(group)
                group = leftover
                markdown = 0
                bytes = 0
            }
            if group.isEmpty, !groups.isEmpty, case .divider = block { continue }  // the gap between parts is one
            group.append(block)
            markdown += length
            bytes += weight
        }
        if !group.isEmpty { groups.append(group) }
        return groups
    }

    /// A heading at the end of a part belongs to what follows.
    private static func takeHeading(from group: inout [SlackBlock]) -> [SlackBlock] {
        guard group.count > 1, case .header = group.last else { return [] }
        return [group.removeLast()]
    }
}

extension SlackBlock {
    /// The block, or several in its place when its text is too long for one. The first keeps name and element, the last
    /// the fields.
    fileprivate var divided: [SlackBlock] {
        switch self {
        case .section(let section):
            guard case .mrkdwn(let text)? = section.text, text.source.utf16.count > SlackLimits.sectionText else {
                return [self]
            }
            var sections = text.pieces(of: SlackLimits.sectionText).map { Section($0, expand: section.expand) }
            guard !sections.isEmpty else { return [self] }
            sections[0].accessory = section.accessory
            sections[0].blockID = section.blockID
            sections[sections.count - 1].fields = section.fields
            return sections.map { .section($0) }
        case .markdown(let block):
            guard block.text.utf16.count > SlackLimits.markdown else { return [self] }
            let pieces = TextSplitter(block.text, style: .markdown, limit: SlackLimits.markdown).pieces()
            return pieces.enumerated().map { number, piece in
                .markdown(Markdown(piece.text, blockID: number == 0 ? block.blockID : nil))
            }
        default: return [self]
        }
    }

    fileprivate var markdownLength: Int {
        if case .markdown(let block) = self { block.text.utf16.count } else { 0 }
    }
}
