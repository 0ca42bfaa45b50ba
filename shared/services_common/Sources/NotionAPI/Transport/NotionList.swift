/// A list that was read page by page.
public struct NotionList<Item: Sendable>: Sendable {
    public let items: [Item]
    /// False when there is more than was asked for, or than Notion gives.
    public let isComplete: Bool

    public init(items: [Item], isComplete: Bool = true) {
        self.items = items
        self.isComplete = isComplete
    }
}

extension NotionList: Equatable where Item: Equatable {}
