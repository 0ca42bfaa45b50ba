import GraphQLEngine

/// What a message says, as the app sends it, checked.
struct MessageContent {
    var text: String
    /// A list; nil when none was sent, which differs from an empty one.
    var blocks: JSON?
    var attachments: JSON?

    /// Beyond it the text of a message is cut off.
    static let maximumText = 40_000
    static let maximumMarkdown = 12_000
    static let maximumAttachments = 100

    /// - Throws: `no_text`, `markdown_text_conflict`, `msg_too_long`, `too_many_attachments`, and what is wrong with the
    ///   blocks.
    init(_ arguments: Arguments, makeID: () -> String) throws(SlackError) {
        text = arguments.text("text") ?? ""
        blocks = try arguments.json("blocks", else: "invalid_blocks_format")
        attachments = try arguments.json("attachments", else: "invalid_attachments")
        if let markdown = arguments.text("markdown_text") {
            guard text.isEmpty, blocks == nil else { throw SlackError("markdown_text_conflict") }
            guard markdown.utf16.count <= Self.maximumMarkdown else { throw SlackError("msg_too_long") }
            text = markdown
            blocks = [["type": "markdown", "text": .string(markdown)]]
        }
        if let blocks { self.blocks = try Self.checked(blocks, makeID: makeID) }
        if let attachments {
            guard let items = attachments.items else { throw SlackError("invalid_attachments") }
            guard items.count <= Self.maximumAttachments else { throw SlackError("too_many_attachments") }
        }
        let isEmpty = (blocks?.items ?? []).isEmpty && (attachments?.items ?? []).isEmpty
        guard !text.allSatisfy(\.isWhitespace) || !isEmpty else { throw SlackError("no_text") }
        if text.count > Self.maximumText { text = String(text.prefix(Self.maximumText)) }
    }

    /// Blocks with an id each.
    ///
    /// - Throws: `invalid_blocks` with every place that is wrong, `msg_blocks_too_long`.
    static func checked(_ blocks: JSON, makeID: () -> String) throws(SlackError) -> JSON {
        guard let items = blocks.items else { throw SlackError("invalid_blocks_format") }
        let problems = BlockCheck(surface: .message).problems(of: items, at: "/blocks")
        guard problems.isEmpty else { throw SlackError("invalid_blocks", problems) }
        guard MessageSize.textBytes(blocks) <= MessageSize.maximumTextBytes else {
            throw SlackError("msg_blocks_too_long")
        }
        return .list(BlockIdentity.completed(items, makeID: makeID))
    }
}
