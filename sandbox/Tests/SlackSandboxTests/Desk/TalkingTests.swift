import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct TalkingTests {
    private func event(_ event: SlackEvent?) throws -> GraphQLValue {
        try GraphQLValue(json: event?.body ?? Array("null".utf8))
    }

    @Test func theAppHearsDirectMessagesAndMentions() async throws {
        let bench = try Bench()
        func say(_ channel: String?, _ text: String) async throws -> [SlackEvent] {
            try await bench.platform.say(team: nil, user: "maria", channel: channel, text: text, thread: nil).events
        }
        let direct = try event(await say("@bot", "hello").first)
        let mention = try event(await say("#general", "@bot what now?").first)
        let bot = try await bench.platform.look(team: nil)["bot"]?["id"]?.text ?? ""

        #expect(direct["type"] == "event_callback")
        #expect(direct["event"]?["type"] == "message" && direct["event"]?["channel_type"] == "im")
        #expect(direct["authorizations"]?[0]?["team_id"]?.text == bench.team)
        #expect(mention["event"]?["type"] == "app_mention")
        #expect(mention["event"]?["text"]?.text == "<@\(bot)> what now?")
        #expect(try await say("#general", "nobody is meant").isEmpty)
    }

    @Test func whatSlackSendsWithoutAnEnvelopeHasNone() async throws {
        let sent = try await Bench().platform.envelop(
            team: nil, event: ["type": "url_verification", "challenge": "c"], id: nil)
        let body = try event(sent)

        #expect(body["type"] == "url_verification" && body["challenge"] == "c" && body["event"] == nil)
    }

    @Test func aReplyCarriesItsThread() async throws {
        let bench = try Bench()
        let head = try await bench.platform.say(team: nil, user: "maria", channel: nil, text: "one", thread: nil)
        let reply = try await bench.platform.say(team: nil, user: "maria", channel: nil, text: "two", thread: head.ts)

        #expect(try event(reply.events.first)["event"]?["thread_ts"]?.text == head.ts)
    }

    @Test func reactionsAreToldWhereTheBotIs() async throws {
        let bench = try Bench(channels: #"{"channels":[{"name":"general"},{"name":"random","has_bot":false}]}"#)
        let message = try await bench.platform.say(team: nil, user: "owen", channel: "#general", text: "x", thread: nil)
        let other = try await bench.platform.say(team: nil, user: "owen", channel: "#random", text: "x", thread: nil)
        let told = try await bench.platform.react(
            team: nil, user: "maria", channel: "#general", ts: message.ts, reaction: ":memo:")
        let untold = try await bench.platform.react(
            team: nil, user: "maria", channel: "#random", ts: other.ts, reaction: "memo")
        let inner = try event(told.first)["event"]

        #expect(inner?["reaction"] == "memo")
        #expect(inner?["item"]?["ts"]?.text == message.ts)
        #expect(untold.isEmpty)
    }

    @Test func newPeopleAndOpenedTabsAreTold() async throws {
        let bench = try Bench()
        let joined = try await bench.platform.join(
            team: nil, name: "zoe", realName: "Zoe Brandt", email: "zoe@sandbox.example")
        let opened = try await bench.platform.openHome(team: nil, user: "zoe", tab: "messages")
        let inner = try event(joined.events.first)["event"]

        #expect(inner?["type"] == "team_join" && inner?["user"]?["id"]?.text == joined.id)
        #expect(try event(opened.first)["event"]?["tab"] == "messages")
        await #expect(throws: SlackError.self) {
            try await bench.platform.join(team: nil, name: "zoe", realName: "Z", email: nil)
        }
    }
}
