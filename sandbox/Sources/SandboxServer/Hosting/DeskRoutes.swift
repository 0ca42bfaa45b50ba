import Domain
import FoundationEssentials
import GraphQLEngine
import HTTPTypes
import Hummingbird
import NIOCore
import NotionSandbox
import ServiceHost

/// | Method | Path                | Caller proves                                      | Answer                       |
/// |--------|---------------------|----------------------------------------------------|------------------------------|
/// | GET    | `/sandbox/faults`   | `ALPHA_API_TOKEN`; with none set, to be this machine | the faults that wait        |
/// | POST   | `/sandbox/faults`   | the same                                           | 201, the faults that wait    |
/// | DELETE | `/sandbox/faults`   | the same                                           | 204                          |
/// | GET    | `/sandbox/requests` | the same                                           | the last 1,000, latest first |
/// | POST   | `/sandbox/notion/pages` | the same                                       | 201, ids and addresses       |
/// | POST   | `/sandbox/reset`    | the same                                           | 204: as at the first start   |
struct DeskRoutes: Sendable {
    let desk: SandboxDesk
    let token: Secret?

    func add(to router: Router<CallContext>) {
        let authenticated = router.group("sandbox")
            .add(middleware: AuthenticationMiddleware(token: token))
            .group(context: AuthenticatedContext.self)
        authenticated.get("faults", use: list)
        authenticated.post("faults", use: add)
        authenticated.delete("faults", use: removeAll)
        authenticated.get("requests", use: requests)
        authenticated.post("reset", use: reset)
        authenticated.post("notion/pages", use: putPages)
    }

    /// A fault as callers write it.
    private struct Wire: Codable {
        let platform: String
        let kind: String
        let status: Int?
        let delayMs: Int?
        let times: Int?
        let retryAfterSeconds: Int?
        let committed: Bool?
        let every: Int?
        let after: Int?
        let method: String?
        let error: String?
    }

    private struct Faults: Encodable {
        let faults: [Wire]
    }

    @Sendable private func list(_: Request, _: AuthenticatedContext) throws -> Response {
        try .json(waiting)
    }

    @Sendable private func add(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let fault = try fault(from: try await request.json(Wire.self))
        guard desk.add(fault) else {
            throw Problem(.conflict, "\(SandboxDesk.maximumFaults) faults wait already. DELETE them first.")
        }
        return try .json(waiting, status: .created)
    }

    @Sendable private func removeAll(_: Request, _: AuthenticatedContext) -> Response {
        desk.removeFaults()
        return Response(status: .noContent)
    }

    @Sendable private func requests(_: Request, _: AuthenticatedContext) -> Response {
        let body: GraphQLValue = ["items": .list(desk.records.map(\.json)), "next_cursor": nil]
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.json()))
        )
    }

    @Sendable private func reset(_: Request, _: AuthenticatedContext) async throws -> Response {
        try await desk.reset()
        return Response(status: .noContent)
    }

    /// Pages past Notion's rules, for tests.
    @Sendable private func putPages(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        let description: GraphQLValue
        do { description = try GraphQLValue(json: body, maximumDepth: 512) } catch {
            throw Problem(.badRequest, "The body is not JSON: \(error.message) at byte \(error.offset).")
        }
        let answer: GraphQLValue
        do { answer = try await desk.notion.put(description) } catch {
            throw Problem(.unprocessableContent, error.message)
        }
        return Response(
            status: .created, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.json()))
        )
    }

    private var waiting: Faults {
        Faults(
            faults: desk.faults.map {
                Wire(
                    platform: $0.platform.rawValue, kind: $0.kind.rawValue, status: $0.status,
                    delayMs: Int($0.delay.wholeMilliseconds), times: $0.times, retryAfterSeconds: $0.retryAfter,
                    committed: $0.isCommitted ? true : nil, every: $0.every > 1 ? $0.every : nil,
                    after: $0.passing > 0 ? $0.passing : nil, method: $0.method,
                    error: $0.kind == .error ? $0.code : nil
                )
            }
        )
    }

    private func fault(from wire: Wire) throws(Problem) -> Fault {
        var errors: [Problem.Field] = []
        func check(_ isRight: Bool, _ field: String, _ detail: String) {
            if !isRight { errors.append(.init(pointer: "/\(field)", detail: detail)) }
        }
        let platform = Platform(rawValue: wire.platform)
        let kind = Fault.Kind(rawValue: wire.kind)
        let status = wire.status ?? (kind == .html ? 502 : 500)
        let delay = wire.delayMs ?? (kind == .hang ? 60_000 : 1_000)
        let times = wire.times ?? 1
        check(platform != nil, "platform", "is one of \(Platform.allCases.map(\.rawValue).joined(separator: ", "))")
        check(kind != nil, "kind", "is one of \(Fault.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        check((200...599).contains(status), "status", "is a number from 200 to 599")
        check((0...600_000).contains(delay), "delay_ms", "is a number from 0 to 600000")
        check((1...10_000).contains(times), "times", "is a number from 1 to 10000")
        let every = wire.every ?? 1
        // One of so many: the requests before it pass.
        let after = wire.after ?? every - 1
        check((1...10_000).contains(every), "every", "is a number from 1 to 10000")
        check((0...10_000).contains(after), "after", "is a number from 0 to 10000")
        check((0...3_600).contains(wire.retryAfterSeconds ?? 0), "retry_after_seconds", "is a number from 0 to 3600")
        let isCommitted = wire.committed ?? false
        check(
            !isCommitted || platform == .notion && kind == .status
                || platform == .slack && (kind == .status || kind == .error),
            "committed", "is for notion and slack, and for status or slack's error")
        check(wire.method == nil || platform == .slack, "method", "is for slack only")
        check(kind != .error || platform == .slack, "kind", "error is for slack only")
        check(wire.error == nil || kind == .error, "error", "is for the kind error only")
        guard errors.isEmpty, let platform, let kind else {
            throw Problem(.unprocessableContent, "The fault has a field that is wrong.", errors: errors)
        }
        return Fault(
            platform: platform, kind: kind, status: status, delay: .milliseconds(delay), times: times,
            retryAfter: wire.retryAfterSeconds, isCommitted: isCommitted, method: wire.method,
            code: wire.error ?? "internal_error", every: every, passing: after
        )
    }
}
