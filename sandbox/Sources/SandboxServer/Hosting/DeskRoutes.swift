import Domain
import FoundationEssentials
import GraphQLEngine
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// | Method | Path                | Caller proves                                      | Answer                       |
/// |--------|---------------------|----------------------------------------------------|------------------------------|
/// | GET    | `/sandbox/faults`   | `ALPHA_API_TOKEN`; with none set, to be this machine | the faults that wait        |
/// | POST   | `/sandbox/faults`   | the same                                           | 201, the faults that wait    |
/// | DELETE | `/sandbox/faults`   | the same                                           | 204                          |
/// | GET    | `/sandbox/requests` | the same                                           | the last 1,000, latest first |
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
    }

    /// A fault as callers write it.
    private struct Wire: Codable {
        let platform: String
        let kind: String
        let status: Int?
        let delayMs: Int?
        let times: Int?
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

    private var waiting: Faults {
        Faults(
            faults: desk.faults.map {
                Wire(
                    platform: $0.platform.rawValue, kind: $0.kind.rawValue, status: $0.status,
                    delayMs: Int($0.delay.wholeMilliseconds), times: $0.times
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
        guard errors.isEmpty, let platform, let kind else {
            throw Problem(.unprocessableContent, "The fault has a field that is wrong.", errors: errors)
        }
        return Fault(platform: platform, kind: kind, status: status, delay: .milliseconds(delay), times: times)
    }
}
