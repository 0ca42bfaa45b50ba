public import Domain

/// What a search looks for.
public enum NotionSearchKind: String, Sendable, Hashable {
    case pages = "page"
    case dataSources = "data_source"
}

/// Something that a search found by its title.
public enum NotionSearchResult: Sendable, Hashable {
    case page(NotionPage)
    case dataSource(NotionDataSource)

    public var id: NotionID {
        switch self {
        case .page(let page): page.id
        case .dataSource(let source): source.id
        }
    }

    public var title: String {
        switch self {
        case .page(let page): page.title
        case .dataSource(let source): source.title
        }
    }
}
