import GraphQLEngine
import SlackSandbox
import Synchronization
import Testing

@Suite struct PersistenceTests {
    private final class Log: SlackLog {
        private let kept = Mutex<[SlackTransaction]>([])
        let isBroken = Mutex(false)

        struct Broken: Error {}

        var transactions: [SlackTransaction] { kept.withLock { $0 } }

        func append(_ transactions: [SlackTransaction]) throws -> Bool {
            if isBroken.withLock({ $0 }) { throw Broken() }
            kept.withLock { $0 += transactions }
            return false
        }

        func replace(with transactions: [SlackTransaction]) throws { kept.withLock { $0 = transactions } }
    }

    @Test func whatWasWrittenIsThereAgain() async throws {
        let log = Log()
        let first = try Bench(log: log)
        let posted = await first.call("chat.postMessage", ["channel": "#general", "blocks": [["type": "divider"]]])
        _ = try await first.platform.join(team: nil, name: "zoe", realName: "Zoe", email: nil)
        let code = try await first.platform.approve(
            .init(
                clientID: "client", scopes: ["chat:write"], redirectURI: "https://a.example", state: "",
                team: "T0SECOND"))
        let token = await first.get(
            "oauth.v2.access", "client_id=client&client_secret=secret&code=\(code)&redirect_uri=https://a.example",
            token: nil
        ).json["access_token"]?.text
        let second = try Bench(stored: SlackState(replaying: log.transactions))
        let seen = try await second.seen("zoe", "#general")
        let later = await second.call("chat.postMessage", ["channel": "#general", "text": "x"])

        #expect(seen.map { $0["ts"] } == [posted.json["ts"]])
        #expect(await second.call("auth.test", token: token).json["team_id"] == "T0SECOND")
        #expect((later.json["ts"]?.text ?? "") > (posted.json["ts"]?.text ?? ""))
    }

    @Test func whatCannotBeWrittenDidNotHappen() async throws {
        let log = Log()
        let bench = try Bench(log: log)
        log.isBroken.withLock { $0 = true }
        let answer = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"])

        #expect(answer.status == 500)
        #expect(try await bench.seen("maria", "#general").isEmpty)
    }

    @Test func aResetForgetsEverything() async throws {
        let bench = try Bench()
        _ = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"])
        try await bench.platform.reset()

        #expect(try await bench.seen("maria", "#general").isEmpty)
        #expect(await bench.call("auth.test").errorCode == nil)
    }
}
