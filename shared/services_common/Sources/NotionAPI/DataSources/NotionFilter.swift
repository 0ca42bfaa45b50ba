public import FoundationEssentials
internal import WireFormat

/// Which rows of a data source are asked for.
///
/// - SeeAlso: Notion, "Filter database entries": what a property is compared with depends on its type; `and` and `or`
///   nest two deep.
public indirect enum NotionFilter: Sendable, Hashable {
    /// `property` of `type` is compared by `condition`, such as `contains`, with `value`.
    case property(String, type: String, condition: String, value: NotionJSON)
    /// Rows that were edited at `date` or after it, to the minute.
    case editedSince(Date)
    case all([NotionFilter])
    case any([NotionFilter])

    /// Rows whose title contains `words`.
    public static func title(contains words: String, property: String = "title") -> NotionFilter {
        .property(property, type: "title", condition: "contains", value: .text(words))
    }

    var json: NotionJSON {
        switch self {
        case .property(let name, let type, let condition, let value):
            .object(["property": .text(name), type: .object([condition: value])])
        case .editedSince(let date):
            .object([
                "timestamp": .text("last_edited_time"),
                "last_edited_time": .object(["on_or_after": .text(ContractTime.text(date))]),
            ])
        case .all(let filters): .object(["and": .list(filters.map(\.json))])
        case .any(let filters): .object(["or": .list(filters.map(\.json))])
        }
    }
}

/// In which order rows come.
public struct NotionSort: Sendable, Hashable {
    public enum Key: Sendable, Hashable {
        case property(String)
        case createdTime
        case lastEditedTime
    }

    public let key: Key
    public let isAscending: Bool

    public init(_ key: Key, isAscending: Bool = true) {
        self.key = key
        self.isAscending = isAscending
    }

    var json: NotionJSON {
        let direction = NotionJSON.text(isAscending ? "ascending" : "descending")
        return switch key {
        case .property(let name): .object(["property": .text(name), "direction": direction])
        case .createdTime: .object(["timestamp": .text("created_time"), "direction": direction])
        case .lastEditedTime: .object(["timestamp": .text("last_edited_time"), "direction": direction])
        }
    }
}
