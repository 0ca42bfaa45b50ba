import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct CallTests {
    @Test func whoeverPresentsNothingOrAWrongTokenIsRefused() async throws {
        let bench = try Bench()

        #expect(await bench.call("auth.test", token: nil).errorCode == "not_authed")
        #expect(await bench.call("auth.test", token: "xoxb-wrong").errorCode == "invalid_auth")
        #expect(await bench.get("auth.test", "token=\(Bench.token)", token: nil).errorCode == nil)
        #expect(await bench.call("no.such").errorCode == "unknown_method")
    }

    @Test func scopesThatAreMissingAreNamed() async throws {
        let bench = try Bench(scopes: ["commands", "im:history"])
        let write = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"])
        let channel = try await bench.channel("general")
        let read = await bench.get("conversations.history", "channel=\(channel)")
        let list = await bench.get("conversations.list", "types=public_channel,private_channel")

        #expect(write.errorCode == "missing_scope")
        #expect(write.json["needed"] == "chat:write")
        #expect(write.json["provided"] == "commands,im:history")
        #expect(write.header("x-oauth-scopes") == "commands,im:history")
        #expect(read.json["needed"] == "channels:history")
        #expect(list.json["needed"] == "channels:read,groups:read")
    }

    @Test(
        arguments: [
            ("application/json", ##"{"channel":"#general","text":"x"}"##, nil, "missing_charset"),
            ("application/json; charset=utf-8", ##"{"channel":"#general","text":"x"}"##, nil, nil),
            ("application/x-www-form-urlencoded", "channel=%23general&text=a+b%C3%A9", nil, nil),
            (
                "application/x-www-form-urlencoded", "channel=%23general&blocks=%5B%7B%22type%22%3A%22divider%22%7D%5D",
                nil, nil
            ),
            ("application/x-www-form-urlencoded", "channel=%2", "invalid_form_data", nil),
            ("application/json; charset=utf-8", "{", "invalid_json", nil),
            ("application/json; charset=utf-8", "[]", "json_not_object", nil),
            ("text/xml", "<x/>", "invalid_post_type", nil),
        ] as [(String, String, String?, String?)])
    func bodiesAreReadAsTheirTypeSays(type: String, body: String, error: String?, warning: String?) async throws {
        let answer = try await Bench().platform.answer(
            SlackCall(
                method: "chat.postMessage", authorization: "Bearer \(Bench.token)", contentType: type,
                body: Array(body.utf8)))

        #expect(answer.errorCode == error)
        #expect(answer.json["warning"]?.text == warning)
    }

    @Test func methodsThatReadOverlookABodyOfJSON() async throws {
        let bench = try Bench()
        let channel = try await bench.channel("general")
        let json = await bench.call("conversations.info", ["channel": .string(channel)])
        let upload = await bench.call("files.getUploadURLExternal", ["filename": "a", "length": 10])
        let query = await bench.get("conversations.info", "channel=\(channel)")

        #expect(json.errorCode == "channel_not_found")
        #expect(upload.errorCode == "invalid_arguments")
        #expect(query.json["channel"]?["is_member"] == true)
    }

    @Test func listsArePaged() async throws {
        let bench = try Bench()
        var names: [String] = []
        var cursor = ""
        repeat {
            let page = await bench.get("users.list", "limit=1&cursor=\(cursor)")
            names += (page.json["members"]?.items ?? []).compactMap { $0["name"]?.text }
            cursor = page.json["response_metadata"]?["next_cursor"]?.text ?? ""
        } while !cursor.isEmpty

        #expect(names.sorted() == ["alpha", "maria", "owen"])
        #expect(await bench.get("users.list", "cursor=nonsense").errorCode == "invalid_cursor")
        #expect(await bench.get("users.list", "limit=x").errorCode == "invalid_limit")
    }

    @Test func peopleAreFound() async throws {
        let bench = try Bench()
        let blind = try Bench(scopes: ["users:read"])
        let maria = try await bench.user("maria")["id"]?.text ?? ""
        let found = await bench.get("users.lookupByEmail", "email=maria%40sandbox.example")

        #expect(found.json["user"]?["id"]?.text == maria)
        #expect(await bench.get("users.lookupByEmail", "email=x").errorCode == "users_not_found")
        #expect(await bench.get("users.info", "user=U0").errorCode == "user_not_found")
        #expect(await bench.get("users.info", "user=\(maria)").json["user"]?["profile"]?["email"] != nil)
        #expect(await blind.get("users.info", "user=\(maria)").json["user"]?["profile"]?["email"] == nil)
    }

    @Test func historyIsBounded() async throws {
        let bench = try Bench()
        let channel = try await bench.channel("general")
        var times: [String] = []
        for text in ["a", "b", "c"] {
            bench.clock.advance(by: .seconds(1))
            let answer = await bench.call("chat.postMessage", ["channel": .string(channel), "text": .string(text)])
            times.append(answer.json["ts"]?.text ?? "")
        }
        func texts(_ query: String) async -> [GraphQLValue?]? {
            await bench.get("conversations.history", "channel=\(channel)&\(query)").json["messages"]?.items?
                .map { $0["text"] }
        }

        #expect(await texts("") == ["c", "b", "a"])
        #expect(await texts("oldest=\(times[0])") == ["c", "b"])
        #expect(await texts("latest=\(times[2])&limit=1") == ["b"])
        #expect(await texts("latest=\(times[1])&inclusive=true&limit=1") == ["b"])
        #expect(
            await bench.get("conversations.history", "channel=\(channel)&oldest=x").errorCode == "invalid_ts_oldest")
    }

    @Test func channelsAreJoinedAndDirectMessagesOpened() async throws {
        let bench = try Bench(
            scopes: ["channels:join", "chat:write", "im:write"],
            channels: #"{"channels":[{"name":"random","has_bot":false}]}"#)
        let channel = GraphQLValue.string(try await bench.channel("random"))
        let before = await bench.call("chat.postMessage", ["channel": channel, "text": "x"])
        _ = await bench.call("conversations.join", ["channel": channel])
        let after = await bench.call("chat.postMessage", ["channel": channel, "text": "x"])
        let maria = try await bench.user("maria")
        let direct = await bench.call("conversations.open", ["users": maria["id"] ?? .null])

        #expect(before.errorCode == "not_in_channel")
        #expect(after.errorCode == nil)
        #expect(direct.json["channel"]?["id"] == maria["dm_channel"])
        #expect(await bench.call("conversations.open", ["users": "U1,U2"]).errorCode == "too_many_users")
        #expect(await bench.call("conversations.open").errorCode == "users_list_not_supplied")
    }

    @Test func aFileIsUploadedInTwoSteps() async throws {
        let bench = try Bench()
        let channel = GraphQLValue.string(try await bench.channel("general"))
        let started = await bench.get("files.getUploadURLExternal", "filename=a.txt&length=5")
        let files: GraphQLValue = [["id": started.json["file_id"] ?? .null, "title": "Notes"]]
        let early = await bench.call("files.completeUploadExternal", ["files": files, "channel_id": channel])
        let secret = started.json["upload_url"]?.text?.split(separator: "/").last.map(String.init) ?? ""
        let isKnown = await bench.platform.receiveUpload(secret, bytes: 5)
        let done = await bench.call("files.completeUploadExternal", ["files": files, "channel_id": channel])

        #expect(early.errorCode == "file_not_found")
        #expect(isKnown)
        #expect(done.errorCode == nil)
        #expect(try await bench.seen("maria", "#general").last?["rendered"] == "\n[file: Notes]")
        #expect(await bench.platform.receiveUpload("nonsense", bytes: 1) == false)
        #expect(await bench.get("files.getUploadURLExternal", "filename=a&length=1").errorCode == "invalid_arguments")
    }
}
