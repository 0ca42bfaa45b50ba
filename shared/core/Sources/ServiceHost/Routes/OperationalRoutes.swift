internal import Hummingbird
internal import NIOCore
internal import Observability

/// Tells whether a service can do its work.
public enum Readiness: Sendable, Hashable {
    case ready
    /// In a few words, for instance `the database is locked`.
    case notReady(reason: String)
}

/// | Method | Path                     | Caller proves | Answer                                   |
/// |--------|--------------------------|---------------|------------------------------------------|
/// | GET    | `/health`                | nothing       | 200: the process is up                   |
/// | GET    | `/ready`                 | nothing       | 200, or 503 with the reason              |
/// | GET    | `/metrics`               | nothing       | Prometheus text                          |
/// | GET    | `/<prefix>/health`       | nothing       | as `/health`, the one that the gateway has |
/// | GET    | `/<prefix>/openapi.json` | nothing       | OpenAPI 3.1                              |
struct OperationalRoutes: Sendable {
    let service: ServiceIdentity
    let openAPI: String?
    let metrics: PrometheusRegistry
    let readiness: @Sendable () async -> Readiness

    func add(to router: Router<CallContext>) {
        router.get("/health", use: health)
        router.get("/ready", use: ready)
        router.get("/metrics", use: exposition)
        guard let prefix = service.prefix else { return }
        router.get(RouterPath("\(prefix)/health"), use: health)
        if openAPI != nil { router.get(RouterPath("\(prefix)/openapi.json"), use: description) }
    }

    @Sendable private func health(_: Request, _: CallContext) throws -> Response {
        try .json(["status": "ok", "service": service.name])
    }

    @Sendable private func ready(_: Request, _: CallContext) async throws -> Response {
        switch await readiness() {
        case .ready:
            return try .json(["status": "ready", "service": service.name])
        case .notReady(let reason):
            throw Problem(.serviceUnavailable, "Not ready: \(reason).", retryAfter: .seconds(2))
        }
    }

    @Sendable private func exposition(_: Request, _: CallContext) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.exposition()))
        )
    }

    @Sendable private func description(_: Request, _: CallContext) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: openAPI ?? "{}"))
        )
    }
}
