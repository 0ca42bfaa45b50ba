import Domain
import NotionAPI
import NotionService
import Testing

@Suite struct PublicationWritingTests {
    private static func id(_ name: String) -> NotionID { NotionID(.derived(from: "block", name)) }

    private static func paragraph(_ text: String, id name: String? = nil) -> NotionBlock {
        NotionBlock(id: id(name ?? text), type: "paragraph", content: .paragraph([NotionRichText(text)]))
    }

    /// Paragraphs with these texts were to come after the block `start`.
    private static func writing(_ texts: String...) -> Publication.Writing {
        Publication.Writing(
            after: id("start"),
            blocks: texts.map { text in
                .init(digest: "draft \(text)", outline: BlockOutline(BlockDraft(.paragraph([NotionRichText(text)]))))
            })
    }

    @Test(
        arguments: [
            (["start", "a", "b"], ["a", "b"]), (["start", "a"], ["a"]), (["start"], []),
            (["a", "start", "theirs", "a", "b"], ["a", "b"]), (["start", "b", "a"], ["a"]), (["a", "b"], ["a", "b"]),
        ] as [([String], [String])])
    func whatFollowsInOrderIsFound(page: [String], expected: [String]) {
        let children = page.enumerated().map { Self.paragraph($1, id: $1 == "start" ? $1 : "\($0)") }

        let found = Self.writing("a", "b").found(among: children, except: [])

        #expect(found.map(\.block.richText.plainText) == expected)
    }

    @Test func alikeBlocksAreFoundOnceEach() {
        let children = ["start", "1", "2", "3"].map { Self.paragraph($0 == "start" ? $0 : "same", id: $0) }

        let found = Self.writing("same", "same").found(among: children, except: [Self.id("1")])

        #expect(found.map(\.block.id) == [Self.id("2"), Self.id("3")])
    }

    @Test func whatIsMissingUnderABlockShows() {
        let text = [NotionRichText("Level")]
        let draft = BlockDraft(.bulletedListItem(text), children: [BlockDraft(.bulletedListItem(text))])
        func item(_ children: [NotionBlock]) -> NotionBlock {
            NotionBlock(
                id: Self.id("item"), type: "bulleted_list_item", content: .bulletedListItem(text), children: children)
        }

        #expect(BlockOutline(draft).head == BlockOutline(item([])).head)
        #expect(BlockOutline(draft).digest != BlockOutline(item([])).digest)
        #expect(BlockOutline(draft).digest == BlockOutline(item([item([])])).digest)
    }

    @Test func aTableSaysWhatItsRowsSay() {
        func cells(_ texts: [String]) -> [[NotionRichText]] { texts.map { [NotionRichText($0)] } }
        let draft = BlockDraft(.table([cells(["a", "b"]), cells(["1", "2"])]))
        let rows = [["a", "b"], ["1", "2"]].map { row in
            NotionBlock(id: Self.id("row"), type: "table_row", content: .tableRow(cells(row)))
        }
        let table = NotionBlock(
            id: Self.id("table"), type: "table",
            content: .table(width: 2, hasColumnHeader: true, hasRowHeader: false), children: rows)

        #expect(BlockOutline(draft).digest == BlockOutline(table).digest)
        #expect(BlockOutline(draft).digest != BlockOutline(table.with(children: [rows[0]])).digest)
    }
}
