extension Endpoint {
    private static let sinceDataSources: [APIVersion] = [.dataSources, .trash]

    static let all: [Endpoint] =
        [
            Endpoint("POST", "search", .readContent) { (exchange, _) throws(NotionError) in try exchange.search() },
            // `me` stands before the ids that it could be taken for.
            Endpoint("GET", "users/me", nil) { (exchange, _) throws(NotionError) in exchange.ownUser() },
            Endpoint("GET", "users", .readUsers) { (exchange, _) throws(NotionError) in try exchange.listUsers() },
            Endpoint("GET", "users/{}", .readUsers) { (exchange, ids) throws(NotionError) in try exchange.user(ids[0])
            },
            Endpoint("GET", "comments", .readComments) { (exchange, _) throws(NotionError) in
                try exchange.listComments()
            },
            Endpoint("POST", "comments", .insertComments) { (exchange, _) throws(NotionError) in
                try exchange.createComment()
            },
        ] + pages + blocks + databases

    private static let pages: [Endpoint] = [
        Endpoint("POST", "pages", .insertContent) { (exchange, _) throws(NotionError) in try exchange.createPage() },
        Endpoint("GET", "pages/{}", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.retrievePage(ids[0])
        },
        Endpoint("PATCH", "pages/{}", .updateContent) { (exchange, ids) throws(NotionError) in
            try exchange.updatePage(ids[0])
        },
        Endpoint("POST", "pages/{}/move", .updateContent) { (exchange, ids) throws(NotionError) in
            try exchange.movePage(ids[0])
        },
        Endpoint("GET", "pages/{}/properties/{}", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.retrieveProperty(ids[1], of: ids[0])
        },
        Endpoint("GET", "pages/{}/markdown", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.retrieveMarkdown(ids[0])
        },
        Endpoint("PATCH", "pages/{}/markdown", .updateContent) { (exchange, ids) throws(NotionError) in
            try exchange.updateMarkdown(ids[0])
        },
    ]

    private static let blocks: [Endpoint] = [
        Endpoint("GET", "blocks/{}", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.retrieveBlock(ids[0])
        },
        Endpoint("PATCH", "blocks/{}", .updateContent) { (exchange, ids) throws(NotionError) in
            try exchange.updateBlock(ids[0])
        },
        Endpoint("DELETE", "blocks/{}", .updateContent) { (exchange, ids) throws(NotionError) in
            try exchange.deleteBlock(ids[0])
        },
        Endpoint("GET", "blocks/{}/children", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.listChildren(ids[0])
        },
        Endpoint("PATCH", "blocks/{}/children", .insertContent) { (exchange, ids) throws(NotionError) in
            try exchange.appendChildren(ids[0])
        },
    ]

    private static let databases: [Endpoint] = [
        Endpoint("GET", "databases/{}", .readContent) { (exchange, ids) throws(NotionError) in
            try exchange.retrieveDatabase(ids[0])
        },
        Endpoint("POST", "databases/{}/query", .readContent, versions: [.databases]) {
            (exchange, ids) throws(NotionError) in try exchange.queryDatabase(ids[0])
        },
        Endpoint("GET", "data_sources/{}", .readContent, versions: sinceDataSources) {
            (exchange, ids) throws(NotionError) in try exchange.retrieveDataSource(ids[0])
        },
        Endpoint("POST", "data_sources/{}/query", .readContent, versions: sinceDataSources) {
            (exchange, ids) throws(NotionError) in try exchange.queryDataSource(ids[0])
        },
    ]
}
