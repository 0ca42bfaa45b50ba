import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct StreamTests {
    private func started(_ bench: Bench) async throws -> (channel: GraphQLValue, ts: GraphQLValue) {
        let direct = GraphQLValue.string(try await bench.direct("maria"))
        let said = try await bench.platform.say(team: nil, user: "maria", channel: nil, text: "why?", thread: nil)
        let answer = await bench.call("chat.startStream", ["channel": direct, "thread_ts": .string(said.ts)])
        return (direct, answer.json["ts"] ?? .null)
    }

    @Test func aStreamGrowsAndEndsWithBlocks() async throws {
        let bench = try Bench()
        let (channel, ts) = try await started(bench)
        _ = await bench.call("chat.appendStream", ["channel": channel, "ts": ts, "markdown_text": "**be"])
        _ = await bench.call(
            "chat.appendStream",
            ["channel": channel, "ts": ts, "chunks": [["type": "markdown_text", "text": "cause**"]]])
        let during = try await bench.seen("maria").last
        let conflict = await bench.call("chat.update", ["channel": channel, "ts": ts, "text": "x"])
        let end = await bench.call("chat.stopStream", ["channel": channel, "ts": ts, "blocks": [["type": "divider"]]])
        let late = await bench.call("chat.appendStream", ["channel": channel, "ts": ts, "markdown_text": "x"])

        #expect(during?["is_streaming"] == true)
        #expect(during?["rendered"] == "because")
        #expect(conflict.errorCode == "streaming_state_conflict")
        #expect(end.json["message"]?["blocks"]?.items?.map { $0["type"] } == ["markdown", "divider"])
        #expect(late.errorCode == "message_not_in_streaming_state")
    }

    @Test func tasksAreReplacedAndTheirDetailsGrow() async throws {
        let bench = try Bench()
        let (channel, ts) = try await started(bench)
        for (status, details) in [("in_progress", "a"), ("complete", "b")] {
            let task: GraphQLValue = [
                "type": "task_update", "id": "1", "title": "Look", "status": .string(status),
                "details": .string(details),
            ]
            _ = await bench.call("chat.appendStream", ["channel": channel, "ts": ts, "chunks": [task]])
        }
        let card = try await bench.seen("maria").last?["blocks"]?[0]

        #expect(card?["status"] == "complete")
        #expect(card?["details"] == "ab")
    }

    @Test func aStreamEndsAfterFiveMinutes() async throws {
        let bench = try Bench()
        let (channel, ts) = try await started(bench)
        bench.clock.advance(by: .seconds(301))
        let answer = await bench.call("chat.appendStream", ["channel": channel, "ts": ts, "markdown_text": "x"])

        #expect(answer.errorCode == "message_not_in_streaming_state")
    }

    @Test func aStreamInAChannelNeedsSomebodyWhoReceivesIt() async throws {
        let bench = try Bench()
        let head = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"])
        var fields: Fields = ["channel": head.json["channel"] ?? .null, "thread_ts": head.json["ts"] ?? .null]
        let without = await bench.call("chat.startStream", .object(fields))
        fields["recipient_user_id"] = try await bench.user("maria")["id"]
        let withoutTeam = await bench.call("chat.startStream", .object(fields))
        fields["recipient_team_id"] = .string(bench.team)
        let with = await bench.call("chat.startStream", .object(fields))
        fields["thread_ts"] = nil
        let withoutThread = await bench.call("chat.startStream", .object(fields))

        #expect(without.errorCode == "missing_recipient_user_id")
        #expect(withoutTeam.errorCode == "missing_recipient_team_id")
        #expect(with.errorCode == nil)
        #expect(withoutThread.errorCode == "invalid_arguments")
    }

    @Test(
        arguments: [
            ([["type": "other"]], "invalid_chunks"), ([["type": "markdown_text"]], "invalid_chunks"),
            ([["type": "task_update", "id": "1", "title": "t", "status": "done"]], "invalid_chunks"),
            ([["type": "blocks", "blocks": [["type": "section"]]]], "invalid_blocks"), ([], "no_text"),
            ([["type": "markdown_text", "text": .string(String(repeating: "a", count: 12_001))]], "msg_too_long"),
        ] as [(GraphQLValue, String)])
    func wrongChunksAreRefused(chunks: GraphQLValue, code: String) async throws {
        let bench = try Bench()
        let (channel, ts) = try await started(bench)
        let answer = await bench.call("chat.appendStream", ["channel": channel, "ts": ts, "chunks": chunks])

        #expect(answer.errorCode == code)
    }
}
