internal import FoundationEssentials

/// One thing of a list, with what tells when it changed and whether the list still has it.
struct Listed<Node: Decodable & Sendable>: Decodable, Sendable {
    let node: Node
    let updatedAt: Date
    /// Whether it was archived or moved to the trash, so that the list has it only where that is asked for.
    let isGone: Bool

    private enum Keys: CodingKey { case updatedAt, archivedAt, trashed }

    init(from decoder: any Decoder) throws {
        self.node = try Node(from: decoder)
        let container = try decoder.container(keyedBy: Keys.self)
        self.updatedAt = try container.decode(Date.self, forKey: .updatedAt)
        let isTrashed = try container.decodeIfPresent(Bool.self, forKey: .trashed) ?? false
        self.isGone = try isTrashed || container.decodeIfPresent(String.self, forKey: .archivedAt) != nil
    }
}
