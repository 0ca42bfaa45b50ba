/// One page of a list, as Linear answers it.
struct Connection<Node: Decodable & Sendable>: Decodable, Sendable {
    struct PageInfo: Decodable, Sendable {
        let hasNextPage: Bool
        let endCursor: String?
    }

    let nodes: [Node]
    let pageInfo: PageInfo
}

/// A list that was read page by page.
public struct LinearList<Item: Sendable>: Sendable {
    public let items: [Item]
    /// False when there is more than the most that we read.
    public let isComplete: Bool
    /// How many requests it took.
    public let requests: Int

    public init(items: [Item], isComplete: Bool = true, requests: Int = 0) {
        self.items = items
        self.isComplete = isComplete
        self.requests = requests
    }
}

extension LinearList: Equatable where Item: Equatable {}
