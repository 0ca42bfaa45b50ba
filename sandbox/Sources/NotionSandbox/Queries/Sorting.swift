import Domain
import FoundationEssentials
import GraphQLEngine

/// In what order a query wants pages.
struct Sorting {
    private enum Key {
        case property(PropertySchema)
        case created
        case edited
    }

    private struct Order {
        let key: Key
        let isDescending: Bool
    }

    private let orders: [Order]

    /// - Throws: ``NotionError`` for an unknown property.
    init(_ part: Part, _ dataSource: DataSource) throws(NotionError) {
        var orders: [Order] = []
        for item in part.isPresent ? try part.items() : [] {
            try item.only(["property", "timestamp", "direction"])
            let key: Key
            if item["timestamp"].isPresent {
                let name = try item["timestamp"].choice(["created_time", "last_edited_time"])
                key = name == "created_time" ? .created : .edited
            } else {
                let name = try item["property"].text()
                guard let property = dataSource.property(name) else {
                    throw .validation("Could not find sort property with name or id: \(name)")
                }
                key = .property(property)
            }
            let direction = try item["direction"].choice(["ascending", "descending"])
            orders.append(Order(key: key, isDescending: direction == "descending"))
        }
        self.orders = orders
    }

    /// Pages in the order asked for, and without any in the order in which they were made, the latest first. Empty values
    /// come last.
    func sorted(_ pages: [NotionPage], in workspace: NotionWorkspace) -> [NotionPage] {
        let rows = pages.map { page in
            (page: page, keys: orders.map { sortKey($0.key, PropertyValues(workspace, page)) })
        }
        return rows.sorted { left, right in
            for (index, order) in orders.enumerated() {
                let (first, second) = (left.keys[index], right.keys[index])
                if first == second { continue }
                guard let first, let second else { return first != nil }
                return order.isDescending ? second < first : first < second
            }
            let (first, second) = (left.page, right.page)
            return (second.authorship.createdAt, second.id.description) < (
                first.authorship.createdAt, first.id.description
            )
        }
        .map(\.page)
    }

    private func sortKey(_ key: Key, _ values: PropertyValues) -> SortKey? {
        switch key {
        case .created: return .number(values.page.authorship.createdAt.timeIntervalSince1970)
        case .edited: return .number(values.page.authorship.editedAt.timeIntervalSince1970)
        case .property(let property):
            let value = values.value(of: property)
            switch property.type {
            case .number: return value.number.map(SortKey.number)
            case .uniqueID: return value["number"]?.number.map(SortKey.number)
            case .checkbox: return .number(value == true ? 1 : 0)
            case .select, .status:
                let index = PropertyOptions.all(of: property).firstIndex { $0["id"] == value["id"] }
                return index.map { .number(Double($0)) }
            case .date:
                return (value["start"]?.text).flatMap(NotionTime.date).map { .number($0.timeIntervalSince1970) }
            default:
                let text = PropertyText.text(value, property.type)
                return text.isEmpty ? nil : .text(text.lowercased())
            }
        }
    }
}

private enum SortKey: Comparable {
    case number(Double)
    case text(String)
}
