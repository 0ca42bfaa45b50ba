import CoreTestKit
import Domain
import GraphQLEngine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@Suite struct FaultTests {
    private static let answers: [(kind: String, status: Int, body: String)] = [
        (#""status""#, 500, "The sandbox plays a failure."), (#""status","status":503"#, 503, "The sandbox"),
        (#""ratelimited""#, 400, "RATELIMITED"), (#""unauthorized""#, 401, "AUTHENTICATION_ERROR"),
        (#""html""#, 502, "<html>"), (#""html","status":200"#, 200, "<html>"),
    ]

    @Test(arguments: answers)
    func aFaultIsPlayedAsOftenAsItSays(kind: String, status: Int, body: String) async throws {
        try await Bench().run { client in
            let added = try await client.post("/sandbox/faults", #"{"platform":"linear","times":2,"kind":\#(kind)}"#)
            let replies = [
                try await client.linear("{ viewer { id } }"), try await client.linear("{ viewer { id } }"),
            ]
            let after = try await client.linear("{ viewer { id } }")

            #expect(added.status == .created)
            #expect(replies.map(\.status.code) == [status, status])
            #expect(replies.allSatisfy { $0.text.contains(body) })
            #expect(after.status == .ok)
        }
    }

    @Test func faultsArePlayedInTheirOrderAndCanBeTakenBack() async throws {
        try await Bench().run { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"status","status":501}"#)
            _ = try await client.post(
                "/sandbox/faults", #"{"platform":"linear","kind":"status","status":502,"times":9}"#)
            let first = try await client.linear("{ viewer { id } }")
            let second = try await client.linear("{ viewer { id } }")
            let waiting = try await client.get("/sandbox/faults")
            let removed = try await client.execute(uri: "/sandbox/faults", method: .delete)
            let third = try await client.linear("{ viewer { id } }")

            #expect([first, second, third].map(\.status.code) == [501, 502, 200])
            #expect(try waiting.json["faults"]?[0]?["times"] == 8)
            #expect(removed.status == .noContent)
        }
    }

    @Test func aDelayedAnswerIsRightAndLate() async throws {
        let bench = try await Bench()
        let reply = try await bench.run { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"delay","delay_ms":2500}"#)
            return try await client.linear("{ viewer { displayName } }")
        }

        #expect(try reply.json["data"]?["viewer"] == ["displayName": "callum"])
        #expect(bench.clock.slept == [.milliseconds(2_500)])
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["drop", "hang", "truncate"])
    func aBrokenConnectionIsAnErrorForTheCaller(kind: String) async throws {
        try await Bench().runLive { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"\#(kind)"}"#)

            await #expect(throws: (any Error).self) {
                try await client.linear("mutation { issueUpdate(id: \"TID-1\", input: {title: \"New\"}) { success } }")
            }
        }
    }

    @Test(arguments: [
        ("truncate", "New"), ("drop", "SCADA historian connector"), ("hang", "SCADA historian connector"),
    ])
    func onlyATruncatedRequestIsCarriedOut(kind: String, title: String) async throws {
        try await Bench().run { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"\#(kind)"}"#)
            // Without a socket there is no connection to break; what matters here is what became of the issue.
            _ = try? await client.linear("mutation { issueUpdate(id: \"TID-1\", input: {title: \"New\"}) { success } }")
            let reply = try await client.linear("{ issue(id: \"TID-1\") { title } }")

            #expect(try reply.json["data"]?["issue"] == ["title": .string(title)])
        }
    }

    @Test(arguments: [
        (#"{"platform":"x","kind":"drop"}"#, "/platform"), (#"{"platform":"linear","kind":"x"}"#, "/kind"),
        (#"{"platform":"linear","kind":"status","status":99}"#, "/status"),
        (#"{"platform":"linear","kind":"delay","delay_ms":-1}"#, "/delay_ms"),
        (#"{"platform":"linear","kind":"drop","times":0}"#, "/times"), (#"{"kind":"drop"}"#, "/platform"),
    ])
    func faultsThatCannotBePlayedAreRefused(body: String, pointer: String) async throws {
        let reply = try await Bench().run { try await $0.post("/sandbox/faults", body) }

        #expect(reply.status == .unprocessableContent)
        #expect(try reply.json["errors"]?[0]?["pointer"] == .string(pointer))
    }

    @Test func aHundredFaultsWaitAtMost() async throws {
        try await Bench().run { client in
            for _ in 0..<100 { _ = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"drop"}"#) }
            let reply = try await client.post("/sandbox/faults", #"{"platform":"linear","kind":"drop"}"#)

            #expect(reply.status == .conflict)
        }
    }

    private static let routes: [(HTTPRequest.Method, String)] = [
        (.get, "/sandbox/faults"), (.post, "/sandbox/faults"), (.delete, "/sandbox/faults"),
        (.get, "/sandbox/requests"), (.post, "/sandbox/reset"), (.post, "/sandbox/notion/pages"),
    ]

    @Test(arguments: routes)
    func theDeskIsClosedToStrangers(method: HTTPRequest.Method, path: String) async throws {
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        try await Bench().run { client in
            let reply = try await client.execute(uri: path, method: method, headers: [forwarded: "203.0.113.7"])
            #expect(reply.status == .unauthorized)
        }
        try await Bench(.testing(token: Secret("open sesame"))).run { client in
            let without = try await client.execute(uri: path, method: method)
            let with = try await client.execute(
                uri: path, method: method, headers: [.authorization: "Bearer open sesame"]
            )
            #expect(without.status == .unauthorized)
            #expect(with.status != .unauthorized)
        }
    }
}
