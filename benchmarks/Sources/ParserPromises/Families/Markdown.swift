import Domain
import Foundation
import NotionAPI
import SlackAPI

extension Parser {
    /// What a model or a page writes, on its way to Slack and to Notion.
    static let markdown = [
        Parser("markdown to slack", texts: MarkdownSamples.texts) { text in
            let source = Mrkdwn(markdown: text).source
            // A sign takes at most six of ours (`&quot;` and the like take fewer), a cell its column's width.
            try expect(source.utf8.count <= 400 * (text.utf8.count + 100), "the text does not explode")
            try expect(SlackInboundText(source).mentionedUsers.isEmpty, "nothing in it mentions anybody")
            return true
        },
        Parser("markdown to notion", texts: MarkdownSamples.texts) { text in
            let blocks = NotionMarkdown.blocks(from: text)
            try expect(count(blocks) <= 4 * text.utf8.count + 16, "there are not more blocks than signs")
            return !blocks.isEmpty
        },
        Parser("notion reference", texts: MarkdownSamples.references, longest: 512) { text in
            guard let id = NotionID(reference: text) else { return false }
            try expect(NotionID(reference: id.description) == id, "an id is read again")
            return true
        },
    ]

    private static func count(_ blocks: [BlockDraft]) -> Int {
        blocks.reduce(0) { $0 + 1 + count($1.children) }
    }
}

enum MarkdownSamples {
    static let texts = [
        """
        # Weekly summary
        **Decisions** were _made_ by ~~three~~ [four](https://a.example/b_(c)) people, see `code` and ![logo](https://a.example/x.png).

        - one
          1. two
             - [ ] three
             - [x] four
        > quoted *and
        > on*

        | Name | Points |
        |:-----|-------:|
        | Ada  | 3      |
        | Bram | a \\| b |

        ```swift
        let x = "<@U012MARIA>" // &amp;
        ```
        ---
        <https://b.example> $e = mc^2$ &copy; <b>html</b>
        """,
        "[a]: https://a.example\n\n[a] [b][a] ![c][a]\n\nSetext\n===\n\n***\n\n\tcode\n\n1) x\n2) y",
        "https://a.example/?q=1&r=2 www.b.example mail@c.example <@U012MARIA> <!channel>",
    ]

    static let references = [
        "8b532c15-2581-506e-8c5e-cd5c77f2e0a5", "8b532c152581506e8c5ecd5c77f2e0a5",
        "https://www.notion.so/team/Merrowdale-kickoff-8b532c152581506e8c5ecd5c77f2e0a5?v=1#2",
        "https://www.notion.so/team?p=8b532c152581506e8c5ecd5c77f2e0a5&pm=s",
    ]
}
