/// One page of a list.
public struct WirePage<Item: Codable & Sendable>: Codable, Sendable {
    public let items: [Item]
    /// What to ask the next page with; nil when this is the last.
    public let nextCursor: String?

    public init(items: [Item], nextCursor: String?) {
        self.items = items
        self.nextCursor = nextCursor
    }
}

extension WirePage: Equatable where Item: Equatable {}
