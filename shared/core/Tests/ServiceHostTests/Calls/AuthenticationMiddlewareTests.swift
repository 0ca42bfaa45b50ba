import CoreTestKit
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOEmbedded
import ServiceHost
import Testing

@Suite struct AuthenticationMiddlewareTests {
    private static let token = Secret("right-token-1234")

    @Test(arguments: [
        ("Bearer right-token-1234", true), ("bearer right-token-1234", true), ("BEARER right-token-1234", true),
        ("Bearer  right-token-1234 ", true), ("Bearer wrong-token-1234", false), ("Bearer right-token-123", false),
        ("Bearer right-token-12345", false), ("Bearer RIGHT-TOKEN-1234", false), ("Bearer", false), ("Bearer ", false),
        ("right-token-1234", false), ("Basic right-token-1234", false), ("Bearerright-token-1234", false), ("", false),
    ])
    func bearerTokenIsChecked(_ authorization: String, isLetIn: Bool) async throws {
        try await Self.service(token: Self.token).throughRouter { client in
            let response = try await client.execute(
                uri: "/linear/who", method: .get, headers: [.authorization: authorization]
            )

            #expect(response.status == (isLetIn ? .ok : .unauthorized))
            #expect(response.text == (isLetIn ? "token" : response.text))
        }
    }

    @Test func refusalIsAProblemThatNamesTheScheme() async throws {
        try await Self.service(token: Self.token).throughRouter { client in
            let response = try await client.execute(uri: "/linear/who", method: .get)

            #expect(response.status == .unauthorized)
            #expect(response.headers[.wwwAuthenticate] == "Bearer")
            #expect(try response.problem().detail.contains("ALPHA_API_TOKEN"))
            #expect(!response.text.contains("right-token"))
        }
    }

    @Test(arguments: [
        (Optional(Self.token), "it is TRANSCRIPT_WEBHOOK_SECRET"), (nil, "Set TRANSCRIPT_WEBHOOK_SECRET"),
    ])
    func refusalNamesTheSettingOfTheRoute(_ token: Secret?, words: String) async throws {
        let service = HostedService.testing { router in
            router.group("linear")
                .add(
                    middleware: AuthenticationMiddleware(
                        token: token, setting: "TRANSCRIPT_WEBHOOK_SECRET", header: "X-Webhook-Secret")
                )
                .group(context: AuthenticatedContext.self)
                .get("who") { _, _ in "somebody" }
        }
        try await service.throughRouter { client in
            let response = try await client.execute(
                uri: "/linear/who", method: .get, headers: [.origin: "https://elsewhere.example"])

            #expect(response.status == .unauthorized)
            #expect(try response.problem().detail.contains(words))
        }
    }

    @Test(arguments: [
        (["X-Webhook-Secret": "right-token-1234"], true), (["X-Webhook-Secret": "wrong"], false),
        (["X-Webhook-Secret": "wrong", "Authorization": "Bearer right-token-1234"], true),
        (["Authorization": "Bearer right-token-1234"], true), (["X-Webhook-Secret": "Bearer right-token-1234"], false),
    ])
    func anotherHeaderMayCarryTheToken(_ headers: [String: String], isLetIn: Bool) async throws {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }

        let response = try await Self.call(
            token: Self.token, header: "X-Webhook-Secret", fields: fields, peer: "127.0.0.1")

        #expect(response == (isLetIn ? .ok : .unauthorized))
    }

    @Test(
        arguments: [
            ("127.0.0.1", [], true), ("::1", [], true), ("10.0.0.7", [], false), ("192.168.1.20", [], false),
            ("127.0.0.1", ["127.0.0.1"], true), ("127.0.0.1", ["::1"], true), ("127.0.0.1", ["203.0.113.9"], false),
            ("127.0.0.1", ["203.0.113.9, 127.0.0.1"], false), ("127.0.0.1", ["127.0.0.1, 203.0.113.9"], false),
            ("127.0.0.1", ["127.0.0.1", "203.0.113.9"], false), ("127.0.0.1", ["127.0.0.1,::1 , 127.0.0.2"], true),
            ("127.0.0.1", ["unknown"], false), ("127.0.0.1", [""], false), ("127.0.0.1", ["127.0.0.1,"], false),
            ("127.0.0.1", ["127.0.0.1:4711"], false),
            ("10.0.0.7", ["127.0.0.1"], false),
        ] as [(String, [String], Bool)])
    func withoutTokenOnlyThisMachineIsLetIn(_ peer: String, forwarded: [String], isLetIn: Bool) async throws {
        var fields = HTTPFields()
        fields[values: .forwardedFor] = forwarded

        let status = try await Self.call(token: nil, fields: fields, peer: peer)

        #expect(status == (isLetIn ? .ok : .unauthorized))
    }

    /// A browser names the page that calls, and the name by which it found us.
    @Test(
        arguments: [
            ("127.0.0.1:8000", nil, true), ("localhost:8000", nil, true), ("[::1]:8000", nil, true),
            ("rebound.example:8000", nil, false), ("127.0.0.1:8000", "http://localhost:8080", true),
            ("127.0.0.1:8000", "https://evil.example", false), ("127.0.0.1:8000", "null", false),
            ("localhost.evil.example", nil, false), ("127.0.0.1.evil.example", nil, false),
        ] as [(String, String?, Bool)])
    func withoutTokenOnlyPagesOfThisMachineMayCall(_ authority: String, origin: String?, isLetIn: Bool) async throws {
        var fields = HTTPFields()
        fields[.origin] = origin

        let status = try await Self.call(token: nil, fields: fields, peer: "127.0.0.1", authority: authority)

        #expect(status == (isLetIn ? .ok : .unauthorized))
    }

    @Test func withATokenThisMachineNeedsItToo() async throws {
        #expect(try await Self.call(token: Self.token, fields: [:], peer: "127.0.0.1") == .unauthorized)
    }

    @Test(
        arguments: [([], HTTPResponse.Status.ok), (["203.0.113.9"], .unauthorized)] as [([String], HTTPResponse.Status)]
    )
    func loopbackIsSeenOnTheSocket(_ forwarded: [String], status: HTTPResponse.Status) async throws {
        var fields = HTTPFields()
        fields[values: .forwardedFor] = forwarded
        let headers = fields

        try await Self.service(token: nil).throughSocket { client in
            let response = try await client.execute(uri: "/linear/who", method: .get, headers: headers)

            #expect(response.status == status)
        }
    }

    @Test func routeForProvedCallersCannotBeReachedWithoutTheCheck() async throws {
        let service = HostedService.testing { router in
            router.group(context: AuthenticatedContext.self).get("/linear/who") { _, context in "\(context.caller)" }
        }

        try await service.throughRouter { client in
            let response = try await client.execute(uri: "/linear/who", method: .get)

            #expect(response.status == .unauthorized)
        }
    }

    private static func service(token: Secret?, header: String? = nil) -> HostedService {
        .testing { router in
            router.group()
                .add(middleware: AuthenticationMiddleware(token: token, header: header))
                .group(context: AuthenticatedContext.self)
                .get("/linear/who") { _, context in "\(context.caller)" }
        }
    }

    /// One call from a given address.
    private static func call(
        token: Secret?, header: String? = nil, fields: HTTPFields, peer: String, authority: String = "127.0.0.1:8000"
    ) async throws -> HTTPResponse.Status {
        let channel = NIOAsyncTestingChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 4711)
        let context = CallContext(
            source: ApplicationRequestContextSource(channel: channel, logger: CapturedLogs().logger)
        )
        let request = Request(
            head: HTTPRequest(
                method: .get, scheme: "http", authority: authority, path: "/linear/who", headerFields: fields),
            body: RequestBody(buffer: ByteBuffer())
        )
        let responder = buildRouter(service(token: token, header: header)).buildResponder()
        return try await responder.respond(to: request, context: context).status
    }
}
