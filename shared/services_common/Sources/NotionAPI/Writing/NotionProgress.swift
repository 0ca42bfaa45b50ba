public import Domain

/// How far a write of several requests came. It can be stored, and handed in again with the same blocks to go on where
/// it stopped.
public struct NotionProgress: Sendable, Hashable, Codable {
    /// The page that was made; nil when blocks were appended to one that was there.
    public internal(set) var page: NotionID?
    /// The blocks of the first level that are there, in order.
    public internal(set) var topLevel: [NotionID] = []
    /// Whether the request that failed may have been carried out. Going on looks whether it was.
    public internal(set) var isInDoubt = false
    /// What is left to do, in order.
    var left: [AppendStep]

    /// Whether anything of it is in Notion.
    public var isBegun: Bool { page != nil || !topLevel.isEmpty || isInDoubt }

    init(page: NotionID? = nil, left: [AppendStep]) {
        self.page = page
        self.left = left
    }
}

/// Something to do for a write of several requests. Blocks are named by their path in the tree of drafts: the number in
/// the list of each level.
enum AppendStep: Sendable, Hashable, Codable {
    /// Append to `parent` what stands under the draft at `path`, from `start` on.
    case append(parent: NotionID, path: [Int], start: Int, position: NotionPosition)
    /// Ask for the ids of what stands under `parent`, the block of the draft at `path`: parts below are left to append.
    case resolve(parent: NotionID, path: [Int], rests: [AppendBatch.Rest])
}
