package import Domain
package import NotionAPI

extension Publication {
    /// Blocks that Notion was asked to add in one place, noted before it was asked.
    package struct Writing: Sendable, Hashable, Codable {
        package struct Block: Sendable, Hashable, Codable {
            /// As in ``Publication/Written``.
            let digest: String
            /// Of its ``BlockOutline``: alone, and with what is to stand under it.
            let head: String
            let outline: String

            package init(digest: String, outline: BlockOutline) {
                self.digest = digest
                self.head = outline.head
                self.outline = outline.digest
            }
        }

        /// The block before; nil for the beginning.
        package let after: NotionID?
        /// In their order, in which they come into being.
        package let blocks: [Block]

        package init(after: NotionID?, blocks: [Block]) {
            self.after = after
            self.blocks = blocks
        }

        /// The blocks of a page that came of it, in order, each with what it was to be.
        ///
        /// - Parameters:
        ///   - children: the page's blocks, in order.
        ///   - noted: those that are known to come from elsewhere.
        package func found(
            among children: [NotionBlock], except noted: Set<NotionID>
        ) -> [(block: NotionBlock, draft: Block)] {
            let start = after.flatMap { id in children.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
            var expected = blocks[...]
            return children[start...].compactMap { block in
                guard let next = expected.first, !noted.contains(block.id), next.head == BlockOutline(block).head
                else { return nil }
                expected.removeFirst()
                return (block, next)
            }
        }
    }
}
