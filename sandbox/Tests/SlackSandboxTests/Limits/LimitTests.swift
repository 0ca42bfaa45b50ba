import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct LimitTests {
    @Test func aChannelTakesOneMessageASecondAfterABurst() async throws {
        let bench = try Bench(limits: SlackLimits(messagesPerSecond: 1, messageBurst: 2))
        func post(_ channel: String) async -> SlackAnswer {
            await bench.call("chat.postMessage", ["channel": .string(channel), "text": "x"])
        }
        let first = [await post("#general").status, await post("#general").status]
        let refused = await post("#general")
        let elsewhere = await post("#delivery")
        bench.clock.advance(by: .seconds(1))
        let later = await post("#general")

        #expect(first == [200, 200])
        #expect(refused.status == 429)
        #expect(refused.errorCode == "ratelimited")
        #expect(refused.header("Retry-After") == "1")
        #expect([elsewhere.status, later.status] == [200, 200])
    }

    @Test func methodsHaveTheAllowanceOfTheirTier() async throws {
        let bench = try Bench(limits: SlackLimits(hasTiers: true))
        var statuses: [Int] = []
        for _ in 0..<21 { statuses.append(await bench.get("users.list").status) }
        let other = await bench.get("users.lookupByEmail", "email=maria%40sandbox.example")
        bench.clock.advance(by: .seconds(3))

        #expect(statuses == Array(repeating: 200, count: 20) + [429])
        #expect(other.status == 200)
        #expect(await bench.get("users.list").status == 200)
    }
}
