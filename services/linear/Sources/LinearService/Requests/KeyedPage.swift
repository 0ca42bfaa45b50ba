internal import Domain
internal import ServiceHost

/// A list that is paged by a key, so that a page begins where the one before ended, even when the list has changed. Its
/// cursors have its name in them, so that another list does not take them for its own.
struct KeyedPage<Item: Sendable> {
    /// Some items of a list, and where the next ones begin.
    struct Slice {
        let items: [Item]
        let nextCursor: String?

        func map<Answer: Codable & Sendable>(_ transform: (Item) -> Answer) -> Page<Answer> {
            Page(items: items.map(transform), nextCursor: nextCursor)
        }
    }

    /// A longer one would make a cursor that is refused when it comes back.
    static var maxKeyBytes: Int { 240 }

    private let list: String
    private let keyed: [(key: String, item: Item)]
    private let isDescending: Bool

    /// - Parameter key: at most ``maxKeyBytes``, and another for each item.
    init(_ list: String, _ items: [Item], descending: Bool = false, key: (Item) -> String) {
        self.list = list
        self.isDescending = descending
        self.keyed = items.map { (key($0), $0) }.sorted { descending ? $0.key > $1.key : $0.key < $1.key }
    }

    /// - Throws: ``Problem`` 400 for a cursor of another list.
    func page(_ request: PageRequest) throws(Problem) -> Slice {
        let start = try request.position.map { position throws(Problem) in
            guard let key = position.removing(prefix: "\(list):") else {
                throw Problem.query("cursor", "is not a cursor that this list gave; begin without one")
            }
            return key
        }
        let rest = keyed.drop { entry in
            guard let position = start else { return false }
            return isDescending ? entry.key >= position : entry.key <= position
        }
        let items = rest.prefix(request.limit)
        let hasMore = rest.count > items.count
        return Slice(
            items: items.map(\.item),
            nextCursor: hasMore ? items.last.map { PageRequest.cursor(after: "\(list):\($0.key)") } : nil
        )
    }
}

extension String {
    /// A key that orders by a name, of which the beginning counts, and then by an id.
    static func key(name: String, id: some CustomStringConvertible) -> String {
        String(decoding: NameFolding.folded(name).utf8.prefix(200), as: UTF8.self) + "|\(id)"
    }
}
