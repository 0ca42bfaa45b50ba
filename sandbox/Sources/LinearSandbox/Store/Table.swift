public import Domain

/// The rows of one kind.
public struct Table<Row: Entity>: Sendable {
    private var rows: [Identifier<Row>: Row] = [:]

    public var count: Int { rows.count }

    /// All rows, in no order.
    public var all: Dictionary<Identifier<Row>, Row>.Values { rows.values }

    public subscript(id: Identifier<Row>) -> Row? { rows[id] }

    public subscript(id: Identifier<Row>?) -> Row? { id.flatMap { rows[$0] } }

    /// Sets or removes a row.
    ///
    /// - Returns: the row that was there.
    @discardableResult
    mutating func set(_ id: Identifier<Row>, to row: Row?) -> Row? {
        guard let row else { return rows.removeValue(forKey: id) }
        return rows.updateValue(row, forKey: id)
    }
}

/// Which rows have a key, so that they need not be searched for.
struct Index<Key: Hashable & Sendable, Row: Entity>: Sendable {
    private var members: [Key: Set<Identifier<Row>>] = [:]

    subscript(key: Key) -> Set<Identifier<Row>> { members[key] ?? [] }

    mutating func move(_ id: Identifier<Row>, from old: Key?, to new: Key?) {
        guard old != new else { return }
        if let old {
            members[old]?.remove(id)
            if members[old]?.isEmpty == true { members[old] = nil }
        }
        if let new { members[new, default: []].insert(id) }
    }
}
