/// One block of a message or view.
///
/// - SeeAlso: Slack, "Blocks"
public enum SlackBlock: Sendable, Hashable {
    case section(Section)
    case header(Header)
    case divider(Divider)
    case context(Context)
    case actions(Actions)
    case input(Input)
    case image(Image)
    case markdown(Markdown)
    case contextActions(ContextActions)

    /// The name by which answers and errors refer to the block.
    public var blockID: String? {
        switch self {
        case .section(let block): block.blockID
        case .header(let block): block.blockID
        case .divider(let block): block.blockID
        case .context(let block): block.blockID
        case .actions(let block): block.blockID
        case .input(let block): block.blockID
        case .image(let block): block.blockID
        case .markdown(let block): block.blockID
        case .contextActions(let block): block.blockID
        }
    }
}

extension SlackBlock: Codable {
    public init(from decoder: any Decoder) throws {
        switch try TypeTag(from: decoder).type {
        case "section": self = .section(try Section(from: decoder))
        case "header": self = .header(try Header(from: decoder))
        case "divider": self = .divider(try Divider(from: decoder))
        case "context": self = .context(try Context(from: decoder))
        case "actions": self = .actions(try Actions(from: decoder))
        case "input": self = .input(try Input(from: decoder))
        case "image": self = .image(try Image(from: decoder))
        case "markdown": self = .markdown(try Markdown(from: decoder))
        case "context_actions": self = .contextActions(try ContextActions(from: decoder))
        case let type: throw TypeTag.unknown(type, in: decoder)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .section(let block): try TypeTag.write("section", block, to: encoder)
        case .header(let block): try TypeTag.write("header", block, to: encoder)
        case .divider(let block): try TypeTag.write("divider", block, to: encoder)
        case .context(let block): try TypeTag.write("context", block, to: encoder)
        case .actions(let block): try TypeTag.write("actions", block, to: encoder)
        case .input(let block): try TypeTag.write("input", block, to: encoder)
        case .image(let block): try TypeTag.write("image", block, to: encoder)
        case .markdown(let block): try TypeTag.write("markdown", block, to: encoder)
        case .contextActions(let block): try TypeTag.write("context_actions", block, to: encoder)
        }
    }
}
