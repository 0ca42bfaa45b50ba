/// Issues in the orders in which lists show them, so that a page of many need not sort them all.
struct IssueOrder: Sendable {
    /// The newest first.
    private(set) var byCreation: [Cursor] = []
    /// The last changed first.
    private(set) var byUpdate: [Cursor] = []

    mutating func update(from old: Issue?, to new: Issue?) {
        Self.move(&byCreation, old, new, ordersByUpdate: false)
        Self.move(&byUpdate, old, new, ordersByUpdate: true)
    }

    /// Where in `places` the first is that comes after `cursor`.
    static func index(after cursor: Cursor, in places: [Cursor]) -> Int {
        index(in: places) { cursor < $0 }
    }

    private static func move(_ places: inout [Cursor], _ old: Issue?, _ new: Issue?, ordersByUpdate: Bool) {
        let before = old.map { Cursor($0, ordersByUpdate: ordersByUpdate) }
        let after = new.map { Cursor($0, ordersByUpdate: ordersByUpdate) }
        guard before != after else { return }
        if let before {
            let index = index(in: places) { !($0 < before) }
            if index < places.count, places[index] == before { places.remove(at: index) }
        }
        if let after { places.insert(after, at: index(in: places) { !($0 < after) }) }
    }

    /// The first place for which `isLater` holds, which holds for all behind it.
    private static func index(in places: [Cursor], where isLater: (Cursor) -> Bool) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(places[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
