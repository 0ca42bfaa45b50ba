public import Domain

/// The text of a page: its blocks with what stands under them.
public struct NotionTree: Sendable, Hashable, Codable {
    /// Something that is not in the tree although it is in Notion.
    public struct Note: Sendable, Hashable, Codable {
        public enum Reason: String, Sendable, Hashable, Codable {
            /// The bound on blocks was reached.
            case tooManyBlocks = "too_many_blocks"
            /// The bound on depth was reached.
            case tooDeep = "too_deep"
            /// It stands under itself, by way of a synced block.
            case cycle
            /// It is not shared with the connection.
            case notShared = "not_shared"
            /// The time for reading the page was over.
            case outOfTime = "out_of_time"
            /// It could not be read; the message of the error says why.
            case unreadable
        }

        /// The block whose children are not there.
        public let block: NotionID
        public let reason: Reason
        /// For people.
        public let message: String

        public init(block: NotionID, reason: Reason, message: String) {
            self.block = block
            self.reason = reason
            self.message = message
        }
    }

    /// In the order of the page.
    public let blocks: [NotionBlock]
    /// What was left out, and why, in the order of the page.
    public let notes: [Note]

    /// False when something was left out.
    public var isComplete: Bool { notes.isEmpty }

    public init(blocks: [NotionBlock], notes: [Note] = []) {
        self.blocks = blocks
        self.notes = notes
    }
}

/// How much of a page is read.
public struct TreeLimits: Sendable, Hashable {
    public let maxBlocks: Int
    /// Levels of blocks, the page's own being the first.
    public let maxDepth: Int
    /// Calls at one time; Notion's rate limit decides over them all the same.
    public let maxConcurrent: Int

    public init(maxBlocks: Int = 5_000, maxDepth: Int = 20, maxConcurrent: Int = 3) {
        self.maxBlocks = max(1, maxBlocks)
        self.maxDepth = max(1, maxDepth)
        self.maxConcurrent = max(1, maxConcurrent)
    }
}

/// One page of the blocks under a block or page.
public struct NotionChildren: Sendable, Hashable {
    public let blocks: [NotionBlock]
    /// Where the next ones begin; nil at the end.
    public let nextCursor: String?

    public init(blocks: [NotionBlock], nextCursor: String? = nil) {
        self.blocks = blocks
        self.nextCursor = nextCursor
    }
}
