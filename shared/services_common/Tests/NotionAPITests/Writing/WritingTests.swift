import Domain
import Foundation
import NotionAPI
import OutboundHTTP
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WritingTests {
    private static func paragraphs(_ range: Range<Int>) -> [BlockDraft] {
        range.map { BlockDraft(.paragraph([NotionRichText("block \($0)")])) }
    }

    private static func appended(_ range: Range<Int>) -> ScriptedAnswer { Sample.list(range.map { Sample.block($0) }) }

    @Test func aPageIsMadeWithItsBlocksAtOnce() async throws {
        try await ScriptedNotion.use([.ok(Sample.page(1))]) { notion in
            let draft = NotionPageDraft(
                parent: .dataSource(Sample.id(8)), title: "Kick-off",
                properties: [
                    "State": .status("Done"), "Tags": .multiSelect(["Web"]),
                    "Due": .date(NotionDate(start: "2025-10-17")),
                ],
                icon: "📌",
                blocks: [BlockDraft(.toDo([NotionRichText("Read", annotations: .init(isBold: true))], isChecked: true))]
            )
            let page = try await notion.client.createPage(draft)

            let body = #"""
                {"parent": {"type": "data_source_id", "data_source_id": "\#(Sample.id(8))"}, "icon": {"type": "emoji", "emoji": "📌"},
                 "properties": {"title": {"title": [{"type": "text", "text": {"content": "Kick-off"}}]}, "State": {"status": {"name": "Done"}},
                  "Tags": {"multi_select": [{"name": "Web"}]}, "Due": {"date": {"start": "2025-10-17", "end": null, "time_zone": null}}},
                 "children": [{"object": "block", "type": "to_do", "to_do": {"checked": true,
                  "rich_text": [{"type": "text", "text": {"content": "Read"}, "annotations": {"bold": true}}]}}]}
                """#
            #expect(page.id == Sample.id(1))
            #expect(notion.calls == ["POST /v1/pages"])
            #expect(try notion.bodies == [NotionJSON(parsing: body)])
        }
    }

    @Test func aLongPageIsMadeEmptyAndFilled() async throws {
        let answers = [.ok(Sample.page(1)), Self.appended(10..<110), Self.appended(110..<130)]
        try await ScriptedNotion.use(answers) { notion in
            let draft = NotionPageDraft(
                parent: .page(Sample.id(8)), title: "Kick-off", blocks: Self.paragraphs(0..<120))
            _ = try await notion.client.createPage(draft)

            #expect(
                notion.calls == ["POST /v1/pages"]
                    + Array(repeating: "PATCH /v1/blocks/\(Sample.id(1))/children", count: 2))
            #expect(try notion.bodies.map { $0["children"]?.items.count } == [nil, 100, 20])
            #expect(try notion.bodies.last?["position"] == NotionJSON(parsing: #"{"type": "end"}"#))
        }
    }

    @Test func anErrorSaysWhatIsThereAndTheWriteGoesOn() async throws {
        let answers = [
            .ok(Sample.page(1)), Self.appended(10..<110), Sample.failure(403, "restricted_resource"),
            Self.appended(110..<130), .ok(Sample.page(1)),
        ]
        try await ScriptedNotion.use(answers) { notion in
            let draft = NotionPageDraft(
                parent: .page(Sample.id(8)), title: "Kick-off", blocks: Self.paragraphs(0..<120))
            let error = try #require(
                await #expect(throws: NotionError.self) { try await notion.client.createPage(draft) })
            let progress = try #require(error.progress)

            #expect(progress.page == Sample.id(1))
            #expect(progress.topLevel == (10..<110).map(Sample.id))
            #expect(!progress.isInDoubt)
            let page = try await notion.client.createPage(draft, resuming: progress)
            #expect(page.id == Sample.id(1))
            #expect(try notion.bodies[3]["children"]?.items.count == 20)
        }
    }

    /// A write that broke off is looked for before it is made again.
    @Test(arguments: [true, false])
    func whatMayBeThereIsLookedFor(_ isThere: Bool) async throws {
        let before = [Sample.block(1), Sample.block(2)]
        let new = (10..<13).map { Sample.block($0) }
        let answers =
            [.breakOffAfter(body: []), Sample.list(isThere ? before + new : before)]
            + (isThere ? [] : [Sample.list(new)])
        try await ScriptedNotion.use(answers) { notion in
            let blocks = Self.paragraphs(10..<13)
            let error = try #require(
                await #expect(throws: NotionError.self) { try await notion.client.append(blocks, to: Sample.id(0)) })
            #expect(!error.isDefinite)
            #expect(error.progress?.isInDoubt == true)
            let ids = try await notion.client.append(blocks, to: Sample.id(0), resuming: error.progress)

            #expect(ids == (10..<13).map(Sample.id))
            #expect(notion.calls.count == (isThere ? 2 : 3))
        }
    }

    @Test func whatNotionCommittedIsNotWrittenAgain() async throws {
        let ids = (10..<12).map { "\"\(Sample.id($0))\"" }.joined(separator: ",")
        let blocks = Sample.failure(
            503, "service_unavailable",
            data:
                #"{"retry_guidance": "x", "committed_resource_id": "\#(Sample.id(0))", "committed_child_ids": [\#(ids)]}"#
        )
        let page = Sample.failure(503, "service_unavailable", data: #"{"committed_resource_id": "\#(Sample.id(1))"}"#)
        try await ScriptedNotion.use([blocks, page, .ok(Sample.page(1))]) { notion in
            let appended = try await notion.client.append(Self.paragraphs(0..<2), to: Sample.id(0))
            let made = try await notion.client.createPage(
                NotionPageDraft(parent: .page(Sample.id(8)), title: "Kick-off"))

            #expect(appended == [Sample.id(10), Sample.id(11)])
            #expect(made.id == Sample.id(1))
            #expect(notion.calls.count == 3)
        }
    }

    @Test(arguments: [Sample.failure(503, "service_unavailable"), .status(500), .breakOffAfter(body: [])])
    func aWriteInDoubtIsNotRepeated(_ answer: ScriptedAnswer) async throws {
        try await ScriptedNotion.use([answer]) { notion in
            let error = await #expect(throws: NotionError.self) {
                try await notion.client.createPage(NotionPageDraft(parent: .page(Sample.id(8)), title: "Kick-off"))
            }

            #expect(error?.isDefinite == false)
            #expect(notion.calls.count == 1)
        }
    }

    @Test func aWriteThatWasTurnedAwayGoesAgain() async throws {
        let answers = [
            Sample.failure(429, "rate_limited", retryAfter: "2"), Sample.failure(409, "conflict_error"),
            .ok(Sample.page(1)),
        ]
        try await ScriptedNotion.use(answers) { notion in
            let page = try await notion.client.updatePage(
                Sample.id(1), properties: ["Done": .checkbox(true)], inTrash: false)

            #expect(page.id == Sample.id(1))
            #expect(
                try notion.bodies.last
                    == NotionJSON(parsing: #"{"properties": {"Done": {"checkbox": true}}, "in_trash": false}"#))
            #expect(notion.calls.last == "PATCH /v1/pages/\(Sample.id(1))")
        }
    }

    @Test(
        arguments: [
            [.ok(Sample.block(1))], [.status(502), Sample.failure(404, "object_not_found")],
            [
                Sample.failure(400, "validation_error"),
                .ok(Sample.block(1).replacing(#""in_trash": false"#, with: #""in_trash": true"#)),
            ],
        ] as [[ScriptedAnswer]])
    func aBlockThatIsGoneAlreadyIsDeleted(_ answers: [ScriptedAnswer]) async throws {
        try await ScriptedNotion.use(answers) { notion in
            try await notion.client.deleteBlock(Sample.id(1))

            #expect(notion.calls.first == "DELETE /v1/blocks/\(Sample.id(1))")
        }
    }

    @Test(
        arguments: [
            [Sample.failure(404, "object_not_found")], [Sample.failure(400, "validation_error"), .ok(Sample.block(1))],
        ] as [[ScriptedAnswer]])
    func aBlockThatNeverWasIsNotDeleted(_ answers: [ScriptedAnswer]) async throws {
        try await ScriptedNotion.use(answers) { notion in
            await #expect(throws: NotionError.self) { try await notion.client.deleteBlock(Sample.id(1)) }
        }
    }

    @Test func aBlockIsWrittenAnew() async throws {
        try await ScriptedNotion.use([.ok(Sample.block(1))]) { notion in
            try await notion.client.updateBlock(Sample.id(1), BlockDraft(.heading(level: 2, [NotionRichText("A")])))

            #expect(
                try notion.bodies == [
                    NotionJSON(parsing: #"{"heading_2": {"rich_text": [{"type": "text", "text": {"content": "A"}}]}}"#)
                ])
        }
    }

    @Test func piecesOfTextAreWrittenAsNotionTakesThem() async throws {
        try await ScriptedNotion.use([Self.appended(1..<2)]) { notion in
            let text = [
                NotionRichText("a", link: "https://x.example"), NotionRichText("b", link: "#local"),
                NotionRichText(.equation("x"), plainText: "x"),
                NotionRichText(.mention(.page(Sample.id(5))), plainText: "P"),
                NotionRichText(.mention(.other(type: "custom_emoji")), plainText: ":e:"),
            ]
            try await notion.client.append([BlockDraft(.paragraph(text))], to: Sample.id(0), at: .after(Sample.id(3)))

            let body = #"""
                {"position": {"type": "after_block", "after_block": {"id": "\#(Sample.id(3))"}}, "children": [{"object": "block", "type": "paragraph",
                 "paragraph": {"rich_text": [{"type": "text", "text": {"content": "a", "link": {"url": "https://x.example"}}},
                 {"type": "text", "text": {"content": "b"}}, {"type": "equation", "equation": {"expression": "x"}},
                 {"type": "mention", "mention": {"type": "page", "page": {"id": "\#(Sample.id(5))"}}}, {"type": "text", "text": {"content": ":e:"}}]}}]}
                """#
            #expect(try notion.bodies == [NotionJSON(parsing: body)])
        }
    }
}
