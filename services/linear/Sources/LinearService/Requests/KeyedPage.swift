internal import ServiceHost

/// A list that is paged by a key, so that a page begins where the one before ended, even when the list has changed.
struct KeyedPage<Item: Sendable> {
    /// Some items of a list, and where the next ones begin.
    struct Slice {
        let items: [Item]
        let nextCursor: String?

        func map<Answer: Codable & Sendable>(_ transform: (Item) -> Answer) -> Page<Answer> {
            Page(items: items.map(transform), nextCursor: nextCursor)
        }
    }

    private let keyed: [(key: String, item: Item)]
    private let isDescending: Bool

    init(_ items: [Item], descending: Bool = false, key: (Item) -> String) {
        self.isDescending = descending
        self.keyed = items.map { (key($0), $0) }.sorted { descending ? $0.key > $1.key : $0.key < $1.key }
    }

    func page(_ request: PageRequest) -> Slice {
        let rest = keyed.drop { entry in
            guard let position = request.position else { return false }
            return isDescending ? entry.key >= position : entry.key <= position
        }
        let items = rest.prefix(request.limit)
        let hasMore = rest.count > items.count
        return Slice(
            items: items.map(\.item), nextCursor: hasMore ? items.last.map { PageRequest.cursor(after: $0.key) } : nil
        )
    }
}
