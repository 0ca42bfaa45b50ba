import CoreTestKit
import Crypto
import Domain
import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WebhookTests {
    private static let secret = "lin_wh_invented"
    /// The clock of these tests stands at 1,762,160,400 s.
    private static let now = 1_762_160_400_000.0

    private static func body(
        _ action: String = "update", _ type: String = "Issue", id: String = StandInWorld.id(101),
        at milliseconds: Double? = now
    ) -> [UInt8] {
        var body: JSON = [
            "action": .text(action), "type": .text(type), "data": ["id": .text(id)], "organizationId": "o",
            "webhookTimestamp": 0,
        ]
        body["webhookTimestamp"] = milliseconds.map { .number($0) } ?? .null
        return body.bytes
    }

    private static func signature(_ body: [UInt8], secret: String = secret) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Data(secret.utf8)))
        return code.map { String(format: "%02x", $0) }.joined()
    }

    private static func send(
        _ service: RunningService, _ body: [UInt8] = body(), signature: String? = nil, delivery: String? = "d1",
        timestamp: String? = nil
    ) async throws -> RunningService.Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        for (name, value) in [
            ("Linear-Signature", signature ?? Self.signature(body)), ("Linear-Delivery", delivery),
            ("Linear-Timestamp", timestamp), ("Linear-Event", "Issue"),
        ] {
            if let name = HTTPField.Name(name), let value { headers[name] = value }
        }
        return try await service.call(.post, "/linear/webhook", headers: headers, body: body)
    }

    /// With a token, which Linear does not have.
    private static func run(
        _ kind: DatabaseUnderTest = .sqlite, linear: LinearStandIn = LinearStandIn(),
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        try await RunningService.run(.init(webhookSecret: secret, kind: kind), linear: linear, body)
    }

    @Test func linearNeedsNoTokenButItsSignature() async throws {
        try await RunningService.run(.init(token: "secret", webhookSecret: Self.secret)) { service in
            let answer = try await Self.send(service)

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["status"].text == "accepted")
        }
    }

    @Test func withoutASecretTheAnswerSaysWhatToSet() async throws {
        try await RunningService.run { service in
            let answer = try await Self.send(service)

            #expect(answer.status == .forbidden)
            #expect(answer.detail.contains("LINEAR_WEBHOOK_SECRET"))
        }
    }

    @Test(arguments: [
        "", "00", "zz", String(repeating: "0", count: 64), signature(body(), secret: "another"),
        signature(body()).uppercased(), signature(body("remove")),
    ])
    func anotherSignatureIsRefusedBeforeAnythingIsRead(_ signature: String) async throws {
        try await Self.run { service in
            let answer = try await Self.send(service, signature: signature)
            #expect(answer.status == .unauthorized)

            let nonsense = Array("not JSON".utf8)
            let unread = try await Self.send(service, nonsense, signature: signature)
            let read = try await Self.send(service, nonsense)
            #expect(unread.status == .unauthorized)
            #expect(read.status == .badRequest)
        }
    }

    @Test(
        arguments: [
            (now - 60_000, nil, HTTPResponse.Status.ok), (now + 60_000, nil, .ok), (now - 61_000, nil, .unauthorized),
            (now + 61_000, nil, .unauthorized), (nil, nil, .unauthorized), (nil, "1762160400000", .ok),
            (nil, "1762160300000", .unauthorized),
        ] as [(Double?, String?, HTTPResponse.Status)])
    func aDeliveryOfAnotherTimeIsRefused(
        _ milliseconds: Double?, _ header: String?, _ status: HTTPResponse.Status
    ) async throws {
        try await Self.run { service in
            let answer = try await Self.send(service, Self.body(at: milliseconds), timestamp: header)
            #expect(answer.status == status, "\(answer.text)")
        }
    }

    @Test func aDeliveryThatComesAgainHasNoFurtherEffect() async throws {
        try await Self.run { service in
            let outcomes = [
                try await Self.send(service), try await Self.send(service),
                try await Self.send(service, delivery: "d2"),
                try await Self.send(service, Self.body("create", "Comment"), delivery: "d3"),
            ]
            #expect(outcomes.map { $0.json["status"].text } == ["accepted", "duplicate", "accepted", "ignored"])

            let nameless = try await Self.send(service, delivery: nil)
            let long = try await Self.send(service, delivery: String(repeating: "x", count: 129))
            #expect(nameless.status == .badRequest)
            #expect(long.status == .badRequest)
        }
    }

    @Test func aBodyThatIsTooLargeIsRefused() async throws {
        try await Self.run { service in
            let answer = try await Self.send(service, [UInt8](repeating: 32, count: 1024 * 1024 + 1))
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aChangeIsAskedForAndHundredsAreOneFetch(_ kind: DatabaseUnderTest) async throws {
        let clock = SteppedClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await RunningService.run(.init(webhookSecret: Self.secret, ambient: ambient, kind: kind)) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.change { world in
                world.issues[0]["title"] = "Renamed"
                world.issues[0]["updatedAt"] = "2025-11-03T09:00:00.000Z"
            }
            for number in 0..<200 {
                let answer = try await Self.send(service, delivery: "d\(number)")
                #expect(answer.json["status"].text == "accepted", "\(answer.text)")
            }
            #expect(service.linear.calls("Workspace").count == 1)

            try await eventually("it is shown") {
                clock.advance(by: .seconds(1))
                return try await service.get("/linear/issues?query=renamed").json["items"].list.count == 1
            }
            #expect(service.linear.calls("Workspace").count == 2)
        }
    }

    @Test func whatIsRemovedIsGoneAtOnce() async throws {
        let gate = Gate()
        try await Self.run { service in
            _ = try await service.get("/linear/workspace")
            service.linear.answer("Workspace", with: .wait(gate), forEver: true)
            _ = try await Self.send(service, Self.body("remove"), delivery: "a")
            _ = try await Self.send(service, Self.body("remove", "Project", id: StandInWorld.id(42)), delivery: "b")

            let json = try await service.get("/linear/workspace").json
            #expect(json["issues"].list.map { $0["identifier"].text } == ["TID-2", "TID-3", "OPS-1"])
            #expect(json["projects"].list.count == 2)
            #expect(json["milestones"].list.count == 2)
            gate.open()
        }
    }

    @Test func theMilestonesOfAProjectThatChangedAreReadAnew() async throws {
        try await Self.run { service in
            _ = try await service.get("/linear/workspace")
            // Deleted for good: no list of changes has it.
            service.linear.change { $0.milestones.removeAll { $0["name"] == "Invoices live" } }
            _ = try await Self.send(service, Self.body("update", "Project", id: StandInWorld.id(41)))

            try await eventually("it is gone") {
                try await service.get("/linear/workspace").json["milestones"].list.count == 2
            }
            let filter = service.linear.calls("Milestones").last?.variables["filter"]
            #expect(filter == ["project": ["id": ["in": [.text(StandInWorld.id(41))]]]])
        }
    }

    @Test func theVectorOfTheSignatureFits() {
        let signature = WebhookSignature(secret: Secret("key"))
        let body = Array("The quick brown fox jumps over the lazy dog".utf8)

        // Wikipedia, "HMAC", examples.
        let known = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
        #expect(signature.isValid(known, of: body))
        #expect(!signature.isValid(known, of: body + [0]))
    }
}
