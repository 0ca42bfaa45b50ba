import Domain
import GraphQLEngine

/// Which part of a long list is asked for.
struct PageRequest {
    let size: Int
    let cursor: String?
    /// Where the request says it, for errors.
    private let place: String

    static let maximumSize = 100

    /// From the body of a POST.
    init(body: Part) throws(NotionError) {
        try self.init(size: body["page_size"], cursor: body["start_cursor"], place: "body")
    }

    /// From the query of a GET, where numbers are text.
    init(query: [NotionCall.QueryItem]) throws(NotionError) {
        func value(_ name: String) -> JSON? { query.first { $0.name == name }.map { .string($0.value) } }
        let size = value("page_size")
        let number = size?.text.flatMap(Int.init).map(JSON.int) ?? size
        try self.init(
            size: Part("query.page_size", number), cursor: Part("query.start_cursor", value("start_cursor")),
            place: "query"
        )
    }

    private init(size: Part, cursor: Part, place: String) throws(NotionError) {
        self.place = place
        var wanted = Self.maximumSize
        if size.isPresent {
            guard let number = try size.number().integer else { throw size.failed("an integer") }
            guard number >= 1 else { throw size.failed("≥ `1`") }
            guard number <= Self.maximumSize else { throw size.failed("≤ `\(Self.maximumSize)`") }
            wanted = number
        }
        self.size = wanted
        self.cursor = cursor.isNone ? nil : try cursor.id().description
    }

    /// The part of `items`, and the cursor of the next part, which is the id of its first item.
    func part<Item>(of items: [Item], id: (Int, Item) -> String) throws(NotionError) -> (items: [Item], next: String?) {
        var start = 0
        if let cursor {
            guard let found = items.enumerated().first(where: { id($0.offset, $0.element) == cursor })?.offset else {
                throw .validation("The start_cursor provided is invalid: \(cursor)")
            }
            start = found
        }
        let end = min(start + size, items.count)
        return (Array(items[start..<end]), end < items.count ? id(end, items[end]) : nil)
    }
}
