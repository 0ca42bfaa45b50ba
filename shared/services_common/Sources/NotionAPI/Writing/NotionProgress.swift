public import Domain

/// How far a write of several requests came. It can be stored, and handed in again with the same blocks to go on where
/// it stopped.
public struct NotionProgress: Sendable, Hashable, Codable {
    /// The page that was made; nil when blocks were appended to one that was there.
    public var page: NotionID?
    /// The blocks of the first level that are there, in order.
    public var topLevel: [NotionID]
    /// Whether the request that failed may have been carried out.
    public var isInDoubt: Bool

    public init(page: NotionID? = nil, topLevel: [NotionID] = [], isInDoubt: Bool = false) {
        self.page = page
        self.topLevel = topLevel
        self.isInDoubt = isInDoubt
    }
}
