internal import CoreTestKit
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceHost
internal import ServiceLifecycle
internal import Synchronization

/// An outside program that does what a test tells it: a real HTTP server on a free port, which keeps every request and
/// takes its answers from a queue.
public final class ScriptedUpstream: Sendable {
    private struct State {
        var requests: [ReceivedRequest] = []
        var answers: [ScriptedAnswer] = []
        var port: Int?
    }

    private struct BrokenOff: Error {}

    private let state = Mutex(State())
    private let otherwise: @Sendable (ReceivedRequest) -> ScriptedAnswer
    /// Opens at the end, so that what hangs does not outlive the test.
    private let end = Gate()

    /// Runs an upstream as long as `test` does.
    ///
    /// - Parameters:
    ///   - answers: one for each request, in the order in which they come.
    ///   - otherwise: answers once the queue is empty; a request that nobody expected gets 501.
    public static func use<Value: Sendable>(
        _ answers: [ScriptedAnswer] = [],
        otherwise: @escaping @Sendable (ReceivedRequest) -> ScriptedAnswer = { _ in .status(501, "not in the script") },
        _ test: (ScriptedUpstream) async throws -> Value
    ) async throws -> Value {
        let upstream = ScriptedUpstream(otherwise: otherwise)
        upstream.enqueue(answers)
        let logger = Logger(label: "upstream") { _ in SwiftLogNoOpLogHandler() }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [upstream.application(logger: logger)], logger: logger)
        )
        return try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            defer { tasks.cancelAll() }
            try await eventually("the upstream listens") { upstream.state.withLock { $0.port != nil } }
            do {
                let value = try await test(upstream)
                upstream.end.open()
                return value
            } catch {
                upstream.end.open()
                throw error
            }
        }
    }

    private init(otherwise: @escaping @Sendable (ReceivedRequest) -> ScriptedAnswer) {
        self.otherwise = otherwise
    }

    /// Adds answers behind those that wait already.
    public func enqueue(_ answers: [ScriptedAnswer]) {
        state.withLock { $0.answers += answers }
    }

    /// Every request so far, in the order in which they came.
    public var requests: [ReceivedRequest] { state.withLock { $0.requests } }

    /// Scheme, host and port, without a slash at the end.
    public var url: String { "http://127.0.0.1:\(state.withLock { $0.port ?? 0 })" }

    private func application(logger: Logger) -> some Service {
        Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await self.respond(to: request)
            },
            server: .service(ConnectionLimits(idle: nil)),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in self.state.withLock { $0.port = channel.localAddress?.port } },
            logger: logger
        )
    }

    private func respond(to request: Request) async throws -> Response {
        let received = ReceivedRequest(
            method: request.method, path: request.uri.string, headers: request.headers,
            body: Array(buffer: try await request.body.collect(upTo: 64 * 1024 * 1024))
        )
        let scripted = state.withLock { state in
            state.requests.append(received)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        return try await response(scripted ?? otherwise(received))
    }

    private func response(_ answer: ScriptedAnswer) async throws -> Response {
        switch answer {
        case .answer(let status, let headers, let body):
            return Response(
                status: .init(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
            )
        case .hang:
            try await end.pass()
            throw BrokenOff()
        case .hangAfter(let body):
            return partial(body) { [end] in try await end.pass() }
        case .breakOffAfter(let body):
            return partial(body) {}
        case .trickle:
            return Response(status: .ok, body: trickle)
        case .wait(let gate, let then):
            try await gate.pass()
            return try await response(then)
        case .delay(let duration, let then):
            try await Task.sleep(for: duration)
            return try await response(then)
        }
    }

    private var trickle: ResponseBody {
        ResponseBody { writer in
            while true {
                try await writer.write(ByteBuffer(string: " "))
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    /// The beginning of an answer; its end never comes.
    private func partial(_ body: [UInt8], then wait: @escaping @Sendable () async throws -> Void) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(contentLength: body.count + 100) { writer in
                try await writer.write(ByteBuffer(bytes: body))
                try await wait()
                throw BrokenOff()
            }
        )
    }
}
