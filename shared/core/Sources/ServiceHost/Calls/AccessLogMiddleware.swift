internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line a call: method, route pattern, status, milliseconds. No query, no body, no header.
struct AccessLogMiddleware: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = start.duration(to: .now)
        let route = context.endpointPath ?? "none"
        let level: Logger.Level = ["/ready", "/metrics"].contains(route) || route.hasSuffix("/health") ? .debug : .info
        logger.log(
            level: level, "call answered",
            metadata: [
                "http.method": "\(request.method.rawValue)",
                "http.route": "\(route)",
                "http.status": "\(response.status.code)",
                "duration_ms": "\(elapsed / .milliseconds(1))",
            ]
        )
        return response
    }
}
