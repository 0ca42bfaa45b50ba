/// A thing as it is written down.
public enum NotionRecord: Codable, Sendable {
    case user(NotionUser)
    case database(NotionDatabase)
    case dataSource(DataSource)
    case page(NotionPage)
    case block(NotionBlock)
    case comment(NotionComment)
}

/// Things that changed together: all of them are written down, or none. Nothing is ever removed: what is deleted is in
/// the trash.
public struct NotionTransaction: Codable, Sendable {
    public var put: [NotionRecord]

    public init(put: [NotionRecord]) {
        self.put = put
    }
}

/// Where changes are written down before they are answered.
public protocol NotionLog: Sendable {
    /// Adds transactions, all of them or none.
    ///
    /// - Returns: whether the log has grown so long that it should be replaced.
    func append(_ transactions: [NotionTransaction]) throws -> Bool

    /// Puts these transactions in the place of everything written so far, all at once.
    func replace(with transactions: [NotionTransaction]) throws
}

/// A log that forgets: changes live as long as the process.
public struct ForgetfulNotionLog: NotionLog {
    public init() {}
    public func append(_ transactions: [NotionTransaction]) throws -> Bool { false }
    public func replace(with transactions: [NotionTransaction]) throws {}
}
