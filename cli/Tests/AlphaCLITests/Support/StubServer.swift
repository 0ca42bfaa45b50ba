import AlphaCLI
import Domain
import Hummingbird
import Logging
import ServiceHost

/// Stands where the gateway would: answers as a test says, and keeps what it was asked.
struct StubServer: Sendable {
    struct Answer: Sendable {
        let status: Int
        let body: String

        init(_ body: String, status: Int = 200) {
            self.status = status
            self.body = body
        }

        static func problem(_ status: Int, _ detail: String) -> Answer {
            Answer(#"{"type":"about:blank","title":"-","status":\#(status),"detail":"\#(detail)"}"#, status: status)
        }
    }

    /// A request line such as `GET /transcript/meetings?limit=1`, with the body it had.
    struct Call: Sendable {
        let line: String
        let authorization: String?
        let body: String
    }

    /// Serves for as long as `body` runs.
    ///
    /// - Parameters:
    ///   - answer: gives the answer to each call.
    ///   - body: gets the address.
    static func serve(
        _ answer: @escaping @Sendable (Call) -> Answer, _ body: @Sendable (String) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                let content = try await request.body.collect(upTo: 16 * 1024 * 1024)
                let call = Call(
                    line: "\(request.method.rawValue) \(request.uri.string)",
                    authorization: request.headers[.authorization],
                    body: String(buffer: content)
                )
                let answer = answer(call)
                return Response(
                    status: .init(code: answer.status), headers: [.contentType: "application/json"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body))
                )
            },
            server: .service(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                port.yield(channel.localAddress?.port ?? 0)
                port.finish()
            },
            logger: Logger(label: "stub") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            defer { group.cancelAll() }
            for await number in ports { try await body("http://127.0.0.1:\(number)") }
        }
    }
}
