/// The members of an object, in the order in which they were set, found by name.
public struct Fields: Sendable {
    private var entries: [Entry] = []
    // Small objects are searched from the front; only larger ones pay for a table.
    private var positions: [String: Int] = [:]

    private struct Entry: Sendable {
        let key: String
        var value: GraphQLValue
    }

    private static let searchedFromFront = 8

    public init() {}

    /// The members given; of two with the same name the later one stands, at the place of the first.
    public init(_ members: some Sequence<(String, GraphQLValue)>) {
        for (key, value) in members { self[key] = value }
    }

    public var count: Int { entries.count }
    public var isEmpty: Bool { entries.isEmpty }
    public var keys: [String] { entries.map(\.key) }

    /// The member's value; nil when there is none, which differs from a member that is null. Setting nil on a member
    /// that is missing does nothing.
    public subscript(key: String) -> GraphQLValue? {
        get { position(of: key).map { entries[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): entries[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    private func position(of key: String) -> Int? {
        if entries.count > Self.searchedFromFront { return positions[key] }
        return entries.firstIndex { $0.key == key }
    }

    private mutating func append(_ key: String, _ value: GraphQLValue) {
        entries.append(Entry(key: key, value: value))
        if entries.count == Self.searchedFromFront + 1 {
            rebuildPositions()
        } else if entries.count > Self.searchedFromFront {
            positions[key] = entries.count - 1
        }
    }

    private mutating func remove(at position: Int) {
        entries.remove(at: position)
        if entries.count > Self.searchedFromFront { rebuildPositions() } else { positions = [:] }
    }

    private mutating func rebuildPositions() {
        positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
    }
}

extension Fields: Sequence {
    public func makeIterator() -> AnyIterator<(key: String, value: GraphQLValue)> {
        var rest = entries.makeIterator()
        return AnyIterator { rest.next().map { ($0.key, $0.value) } }
    }
}

extension Fields: Equatable {
    /// Equal when the same names have the same values, in whatever order.
    public static func == (left: Fields, right: Fields) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
    }
}

extension Fields: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, GraphQLValue)...) { self.init(elements) }
}
