import Domain
import FoundationEssentials
import GraphQLEngine

/// One page of a connection, and what it is asked with.
struct Page {
    let nodes: [any Node]
    let cursors: [String]
    let hasNext: Bool
    let hasPrevious: Bool
}

/// The arguments that all connections share.
struct PageRequest {
    static let defaultSize = 50
    static let maximumSize = 250

    let size: Int
    /// Counts from the end.
    let isLast: Bool
    let after: Cursor?
    let before: Cursor?
    let ordersByUpdate: Bool
    let includesArchived: Bool

    init(_ arguments: Arguments) throws(FieldError) {
        let first = try Self.size("first", arguments)
        let last = try Self.size("last", arguments)
        if first != nil, last != nil { throw LinearError.argument("first and last cannot be used together.") }
        self.size = first ?? last ?? Self.defaultSize
        self.isLast = last != nil
        self.after = try Self.cursor("after", arguments)
        self.before = try Self.cursor("before", arguments)
        self.ordersByUpdate = arguments["orderBy"]?.text == "updatedAt"
        self.includesArchived = arguments["includeArchived"]?.truth ?? false
    }

    private static func size(_ name: String, _ arguments: Arguments) throws(FieldError) -> Int? {
        guard let value = arguments[name], !value.isNull else { return nil }
        guard let size = value.integer, size >= 1 else {
            throw LinearError.argument("\(name) must not be less than 1.")
        }
        guard size <= maximumSize else {
            throw LinearError.argument("\(name) must not be greater than \(maximumSize).")
        }
        return size
    }

    private static func cursor(_ name: String, _ arguments: Arguments) throws(FieldError) -> Cursor? {
        guard let text = arguments[name]?.text else { return nil }
        guard let cursor = Cursor(text) else { throw LinearError.argument("\(name) is not a valid cursor.") }
        return cursor
    }

    /// The page of these nodes, newest first.
    func page(of nodes: [any Node]) -> Page {
        let places =
            nodes
            .filter { includesArchived || $0.archivedAt == nil }
            .map { (cursor: Cursor($0, ordersByUpdate: ordersByUpdate), node: $0) }
            .sorted { $0.cursor < $1.cursor }
        let start = after.map { cursor in places.firstIndex { cursor < $0.cursor } ?? places.count } ?? 0
        let end = before.map { cursor in places.firstIndex { !($0.cursor < cursor) } ?? places.count } ?? places.count
        let window = places[min(start, end)..<end]
        let page = isLast ? window.suffix(size) : window.prefix(size)
        return Page(
            nodes: page.map(\.node), cursors: page.map(\.cursor.text), hasNext: page.endIndex < places.count,
            hasPrevious: page.startIndex > 0
        )
    }
}

/// A place in an ordered list: paging goes on after it even when its node was changed or removed.
struct Cursor: Comparable, Sendable {
    private let milliseconds: Int
    let id: UUID

    init(_ node: some Node, ordersByUpdate: Bool) {
        let date = ordersByUpdate ? node.updatedAt : node.createdAt
        self.milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
        self.id = node.uuid
    }

    init?(_ text: String) {
        guard let data = Data(base64Encoded: text) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: "/")
        guard parts.count == 2, let milliseconds = Int(parts[0]), let id = UUID(uuidString: String(parts[1])) else {
            return nil
        }
        self.milliseconds = milliseconds
        self.id = id
    }

    var text: String { Data("\(milliseconds)/\(id.uuidString)".utf8).base64EncodedString() }

    /// Newest first, as Linear lists.
    static func < (left: Cursor, right: Cursor) -> Bool {
        guard left.milliseconds == right.milliseconds else { return left.milliseconds > right.milliseconds }
        return left.id < right.id
    }
}
