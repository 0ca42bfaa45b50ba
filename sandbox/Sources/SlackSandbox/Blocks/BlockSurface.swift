/// Where blocks are shown.
enum BlockSurface: Sendable {
    case message
    case modal
    case home

    var maximumBlocks: Int { self == .message ? 50 : 100 }

    /// The blocks that may stand there.
    var forms: [String: ObjectShape] {
        switch self {
        case .message: Self.inMessages
        case .modal: Self.inModals
        case .home: Self.inHomes
        }
    }

    private static let everywhere: [String: ObjectShape] = [
        "actions": BlockShapes.actions, "context": BlockShapes.context, "divider": BlockShapes.divider,
        "header": BlockShapes.header, "image": BlockShapes.image, "input": BlockShapes.input,
        "rich_text": BlockShapes.richText, "section": BlockShapes.section, "video": BlockShapes.video,
    ]
    private static let cards: [String: ObjectShape] = [
        "card": BlockShapes.card, "carousel": BlockShapes.carousel, "container": BlockShapes.container,
    ]
    private static let inMessages = everywhere.merging(cards) { first, _ in first }.merging([
        "context_actions": BlockShapes.contextActions, "markdown": BlockShapes.markdown, "plan": BlockShapes.plan,
        "table": BlockShapes.table, "task_card": BlockShapes.taskCard,
    ]) { first, _ in first }
    private static let inModals = everywhere.merging(["alert": BlockShapes.alert]) { first, _ in first }
    private static let inHomes = everywhere.merging(cards) { first, _ in first }

    /// What may stand in a `container` block.
    static let contained: [String: ObjectShape] = everywhere.filter { $0.key != "input" }
        .merging(["markdown": BlockShapes.markdown, "table": BlockShapes.table]) { first, _ in first }
}
