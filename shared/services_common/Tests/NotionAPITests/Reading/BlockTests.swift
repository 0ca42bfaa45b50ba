import Domain
import NotionAPI
import Testing

struct BlockTests {
    private static let text = "[\(Sample.text("Read"))]"
    private static let read = [NotionRichText("Read")]

    private static func content(_ type: String, _ value: String) throws -> NotionBlockContent {
        try #require(NotionBlock(NotionJSON(parsing: Sample.block(1, type, value)))).content
    }

    @Test(
        arguments: [
            ("paragraph", #"{"rich_text": \#(text), "color": "red"}"#, .paragraph(read)),
            ("heading_1", #"{"rich_text": \#(text)}"#, .heading(level: 1, read, isToggleable: false)),
            (
                "heading_4", #"{"rich_text": \#(text), "is_toggleable": true}"#,
                .heading(level: 4, read, isToggleable: true)
            ),
            ("bulleted_list_item", #"{"rich_text": \#(text)}"#, .bulletedListItem(read)),
            (
                "numbered_list_item", #"{"rich_text": \#(text), "list_start_index": 3}"#,
                .numberedListItem(read, start: 3)
            ),
            ("to_do", #"{"rich_text": \#(text), "checked": true}"#, .toDo(read, isChecked: true)),
            ("toggle", #"{"rich_text": \#(text)}"#, .toggle(read)),
            ("quote", #"{"rich_text": \#(text)}"#, .quote(read)),
            (
                "callout", #"{"rich_text": \#(text), "icon": {"type": "emoji", "emoji": "💡"}}"#,
                .callout(read, icon: "💡")
            ),
            ("callout", #"{"rich_text": \#(text), "icon": {"type": "external"}}"#, .callout(read, icon: nil)),
            (
                "code", #"{"rich_text": \#(text), "caption": \#(text), "language": "swift"}"#,
                .code(read, language: "swift", caption: read)
            ),
            ("equation", #"{"expression": "x^2"}"#, .equation("x^2")), ("divider", "{}", .divider),
            (
                "table", #"{"table_width": 2, "has_column_header": true, "has_row_header": false}"#,
                .table(width: 2, hasColumnHeader: true, hasRowHeader: false)
            ),
            ("table_row", #"{"cells": [\#(text), []]}"#, .tableRow([read, []])), ("column_list", "{}", .columnList),
            ("column", #"{"width_ratio": 0.5}"#, .column), ("tab", "{}", .tab),
            (
                "image", #"{"type": "external", "external": {"url": "https://x.example/i"}, "caption": \#(text)}"#,
                .media(.image, NotionFile(url: "https://x.example/i"), caption: read)
            ),
            (
                "pdf", #"{"type": "file", "file": {"url": "https://x.example/p", "expiry_time": "x"}, "caption": []}"#,
                .media(.pdf, NotionFile(url: "https://x.example/p", isHosted: true), caption: [])
            ),
            (
                "file", #"{"type": "external", "external": {"url": "https://x.example/f"}, "name": "f.txt"}"#,
                .media(.file, NotionFile(name: "f.txt", url: "https://x.example/f"), caption: [])
            ),
            (
                "bookmark", #"{"url": "https://x.example", "caption": \#(text)}"#,
                .link(.bookmark, url: "https://x.example", caption: read)
            ),
            ("embed", #"{"url": "https://x.example"}"#, .link(.embed, url: "https://x.example", caption: [])),
            ("link_preview", #"{"url": "https://x.example"}"#, .link(.preview, url: "https://x.example", caption: [])),
            ("child_page", #"{"title": "Plan"}"#, .childPage(title: "Plan")),
            ("child_database", #"{"title": "Tasks"}"#, .childDatabase(title: "Tasks")),
            (
                "link_to_page", #"{"type": "page_id", "page_id": "\#(Sample.id(9))"}"#, .linkToPage(.page(Sample.id(9)))
            ),
            (
                "link_to_page", #"{"type": "database_id", "database_id": "\#(Sample.id(9))"}"#,
                .linkToPage(.database(Sample.id(9)))
            ),
            ("link_to_page", "{}", .linkToPage(nil)),
            ("synced_block", #"{"synced_from": null}"#, .syncedBlock(original: nil)),
            (
                "synced_block", #"{"synced_from": {"type": "block_id", "block_id": "\#(Sample.id(9))"}}"#,
                .syncedBlock(original: Sample.id(9))
            ),
            ("table_of_contents", #"{"color": "gray"}"#, .tableOfContents), ("breadcrumb", "{}", .breadcrumb),
            ("template", #"{"rich_text": \#(text)}"#, .template(read)),
            (
                "meeting_notes",
                #"{"title": \#(text), "status": "notes_ready", "children": {"summary_block_id": "\#(Sample.id(9))"}}"#,
                .meetingNotes(NotionMeetingNotes(title: read, status: "notes_ready", summaryBlock: Sample.id(9)))
            ),
            ("transcription", #"{"title": \#(text)}"#, .meetingNotes(NotionMeetingNotes(title: read))),
            ("unsupported", "{}", .unsupported),
            ("hologram", #"{"x": 1}"#, .unknown(.object(["x": .number(1)]))),
        ] as [(String, String, NotionBlockContent)])
    func everyTypeIsRead(_ type: String, _ value: String, _ content: NotionBlockContent) throws {
        #expect(try Self.content(type, value) == content)
    }

    @Test func textOfAnUnknownTypeIsFoundWhereOthersHaveIt() throws {
        #expect(try Self.content("hologram", #"{"rich_text": \#(Self.text)}"#).richText == Self.read)
    }

    @Test(
        arguments: [
            (#"{"type": "user", "user": {"id": "\#(Sample.id(2))"}}"#, .user(Sample.id(2))),
            (#"{"type": "page", "page": {"id": "\#(Sample.id(2))"}}"#, .page(Sample.id(2))),
            (#"{"type": "database", "database": {"id": "\#(Sample.id(2))"}}"#, .database(Sample.id(2))),
            (#"{"type": "date", "date": {"start": "2025-10-17"}}"#, .date(NotionDate(start: "2025-10-17"))),
            (
                #"{"type": "link_preview", "link_preview": {"url": "https://x.example"}}"#,
                .link(url: "https://x.example")
            ),
            (
                #"{"type": "link_mention", "link_mention": {"href": "https://x.example"}}"#,
                .link(url: "https://x.example")
            ),
            (#"{"type": "template_mention", "template_mention": {"type": "x"}}"#, .other(type: "template_mention")),
            (#"{"type": "custom_emoji", "custom_emoji": {"id": "x"}}"#, .other(type: "custom_emoji")),
            ("null", .other(type: "")),
        ] as [(String, NotionMention)])
    func everyMentionKeepsItsWords(_ json: String, _ mention: NotionMention) throws {
        let piece =
            #"{"type": "mention", "mention": \#(json), "plain_text": "@it", "annotations": {"bold": true}, "href": null}"#
        let text = try Self.content("paragraph", #"{"rich_text": [\#(piece)]}"#).richText

        #expect(text == [NotionRichText(.mention(mention), annotations: .init(isBold: true), plainText: "@it")])
    }

    @Test func looksAndLinksAreRead() throws {
        let look =
            #""bold": true, "italic": true, "strikethrough": true, "underline": true, "code": true, "color": "red""#
        let piece = Sample.text("a", annotations: look, href: "https://x.example")
        let equation = #"{"type": "equation", "equation": {"expression": "x^2"}, "plain_text": "x^2"}"#
        let odd = #"{"type": "smell", "smell": {}, "plain_text": "rose"}"#
        let text = try Self.content("paragraph", #"{"rich_text": [\#(piece), \#(equation), \#(odd)]}"#).richText

        let all = NotionAnnotations(
            isBold: true, isItalic: true, isStruck: true, isUnderlined: true, isCode: true, color: "red")
        #expect(
            text == [
                NotionRichText("a", annotations: all, link: "https://x.example"),
                NotionRichText(.equation("x^2"), plainText: "x^2"),
                NotionRichText(.unknown(type: "smell"), plainText: "rose"),
            ])
        #expect(text.plainText == "ax^2rose")
    }
}
