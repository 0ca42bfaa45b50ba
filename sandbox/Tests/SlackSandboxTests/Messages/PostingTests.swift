import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct PostingTests {
    private static let channels = """
        {"channels":[{"name":"general"},{"name":"closed","is_archived":true},{"name":"random","has_bot":false},
        {"name":"leads","is_private":true},{"name":"board","is_private":true,"has_bot":false}]}
        """

    @Test func aMessageStandsWhereEverybodySeesIt() async throws {
        let bench = try Bench()
        let answer = await bench.call("chat.postMessage", ["channel": "#general", "text": "a &amp; b"])
        let seen = try await bench.seen("maria", "#general")

        #expect(answer.errorCode == nil)
        #expect(answer.json["message"]?["bot_id"]?.text?.hasPrefix("B") == true)
        #expect(seen.map { $0["ts"] } == [answer.json["ts"]])
        #expect(seen.first?["rendered"] == "a & b")
    }

    @Test(arguments: [
        ("#closed", "is_archived"), ("#random", "not_in_channel"), ("#board", "channel_not_found"),
        ("#no", "channel_not_found"),
        ("", "channel_not_found"),
    ])
    func channelsThatCannotBeWrittenTo(channel: String, code: String) async throws {
        let bench = try Bench(scopes: ["chat:write"], channels: Self.channels)

        #expect(await bench.call("chat.postMessage", ["channel": .string(channel), "text": "x"]).errorCode == code)
    }

    @Test func publicChannelsCanBeWrittenToWithTheScope() async throws {
        let bench = try Bench(channels: Self.channels)

        #expect(await bench.call("chat.postMessage", ["channel": "#random", "text": "x"]).errorCode == nil)
    }

    @Test(
        arguments: [
            (["text": ""], "no_text"), (["text": "  "], "no_text"), (["text": "", "blocks": []], "no_text"),
            (["text": "x", "markdown_text": "y"], "markdown_text_conflict"),
            (["blocks": "nonsense"], "invalid_blocks_format"),
            (["blocks": ["type": "divider"]], "invalid_blocks_format"),
            (["markdown_text": .string(String(repeating: "a", count: 12_001))], "msg_too_long"),
            (["text": "x", "thread_ts": "1"], "invalid_thread_ts"),
            (["text": "x", "thread_ts": "1700000000.000001"], "thread_not_found"),
            (["text": "x", "metadata": ["event_type": "a"]], "invalid_metadata_format"),
        ] as [(GraphQLValue, String)])
    func whatCannotBePosted(content: GraphQLValue, code: String) async throws {
        var fields = content.fields ?? [:]
        fields["channel"] = "#general"

        #expect(try await Bench().call("chat.postMessage", .object(fields)).errorCode == code)
    }

    @Test func longTextIsCutOff() async throws {
        let text = String(repeating: "a", count: 40_001)
        let answer = try await Bench().call("chat.postMessage", ["channel": "#general", "text": .string(text)])

        #expect(answer.json["message"]?["text"]?.text?.count == 40_000)
    }

    @Test func repliesStandUnderTheHeadOfTheirThread() async throws {
        let bench = try Bench()
        let head = await bench.call("chat.postMessage", ["channel": "#general", "text": "head"])
        let first = await bench.call(
            "chat.postMessage", ["channel": "#general", "text": "one", "thread_ts": head.json["ts"] ?? .null])
        let second = await bench.call(
            "chat.postMessage", ["channel": "#general", "text": "two", "thread_ts": first.json["ts"] ?? .null])
        let channel = try await bench.channel("general")
        let replies = await bench.get(
            "conversations.replies", "channel=\(channel)&ts=\(head.json["ts"]?.text ?? "")")
        let history = await bench.get("conversations.history", "channel=\(channel)")

        #expect(second.json["message"]?["thread_ts"] == head.json["ts"])
        #expect(replies.json["messages"]?.items?.map { $0["text"] } == ["head", "one", "two"])
        #expect(replies.json["messages"]?[0]?["reply_count"] == 2)
        #expect(history.json["messages"]?.items?.map { $0["text"] } == ["head"])
    }

    @Test func onePersonSeesAnEphemeralMessage() async throws {
        let bench = try Bench()
        let maria = try await bench.user("maria")["id"] ?? .null
        let channel = try await bench.channel("general")
        let arguments: GraphQLValue = ["channel": .string(channel), "user": maria, "text": "psst"]
        let answer = await bench.call("chat.postEphemeral", arguments)
        let update = await bench.call(
            "chat.update", ["channel": .string(channel), "ts": answer.json["message_ts"] ?? .null, "text": "x"])

        #expect(answer.json["message_ts"]?.text != nil)
        #expect(try await bench.seen("maria", "#general").first?["is_ephemeral"] == true)
        #expect(try await bench.seen("owen", "#general").isEmpty)
        #expect(update.errorCode == "message_not_found")
        let history = await bench.get("conversations.history", "channel=\(channel)")
        #expect(history.json["messages"] == [])
    }

    @Test func ephemeralMessagesNeedAMemberOfTheChannel() async throws {
        let bench = try Bench(channels: #"{"channels":[{"name":"general","members":["owen"]}]}"#)
        let maria = try await bench.user("maria")["id"] ?? .null
        func post(_ user: GraphQLValue) async -> String? {
            await bench.call("chat.postEphemeral", ["channel": "#general", "user": user, "text": "x"]).errorCode
        }

        #expect(await post(maria) == "user_not_in_channel")
        #expect(await post("U0NOBODY") == "user_not_found")
    }

    @Test func messagesAreChangedAndDeletedByWhoWroteThem() async throws {
        let bench = try Bench()
        let channel = try await bench.channel("general")
        let own = await bench.call(
            "chat.postMessage", ["channel": .string(channel), "blocks": [["type": "divider"]], "text": "x"])
        let other = try await bench.platform.say(
            team: nil, user: "maria", channel: "#general", text: "mine", thread: nil)
        func call(_ method: String, _ ts: GraphQLValue?, _ more: Fields = [:]) async -> SlackAnswer {
            var fields = more
            (fields["channel"], fields["ts"]) = (.string(channel), ts ?? .null)
            return await bench.call(method, .object(fields))
        }

        let updated = await call("chat.update", own.json["ts"], ["text": "y"])
        #expect(updated.json["message"]?["blocks"] == nil)
        #expect(updated.json["message"]?["edited"] != nil)
        let long = String(repeating: "a", count: 4_001)
        #expect(await call("chat.update", own.json["ts"], ["text": .string(long)]).errorCode == "msg_too_long")
        #expect(await call("chat.update", .string(other.ts), ["text": "y"]).errorCode == "cant_update_message")
        #expect(await call("chat.delete", .string(other.ts)).errorCode == "cant_delete_message")
        #expect(await call("chat.delete", own.json["ts"]).errorCode == nil)
        #expect(await call("chat.delete", own.json["ts"]).errorCode == "message_not_found")
    }

    @Test func directMessagesAreOpenedByThePersonsID() async throws {
        let bench = try Bench()
        let maria = try await bench.user("maria")
        let answer = await bench.call("chat.postMessage", ["channel": maria["id"] ?? .null, "text": "x"])

        #expect(answer.json["channel"] == maria["dm_channel"])
    }

    @Test func theAppHearsOfItsOwnDirectMessages() async throws {
        let bench = try Bench(echoes: true)
        let direct = try await bench.direct("maria")
        let posted = await bench.call("chat.postMessage", ["channel": .string(direct), "text": "x"])
        let changed = await bench.call(
            "chat.update", ["channel": .string(direct), "ts": posted.json["ts"] ?? .null, "text": "y"])
        let elsewhere = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"])
        let event = try GraphQLValue(json: posted.events.first?.body ?? [])["event"]
        let change = try GraphQLValue(json: changed.events.first?.body ?? [])["event"]

        #expect(event?["type"] == "message" && event?["channel_type"] == "im" && event?["bot_id"]?.text != nil)
        #expect(change?["subtype"] == "message_changed")
        #expect(elsewhere.events.isEmpty)
    }

    @Test func metadataIsShownWhenItIsAskedFor() async throws {
        let bench = try Bench()
        let channel = try await bench.channel("general")
        let metadata: GraphQLValue = ["event_type": "answer", "event_payload": ["key": "k1"]]
        _ = await bench.call("chat.postMessage", ["channel": .string(channel), "text": "x", "metadata": metadata])
        let without = await bench.get("conversations.history", "channel=\(channel)")
        let with = await bench.get("conversations.history", "channel=\(channel)&include_all_metadata=true")

        #expect(without.json["messages"]?[0]?["metadata"] == nil)
        #expect(with.json["messages"]?[0]?["metadata"] == metadata)
    }
}
