internal import HTTPTypes
internal import Hummingbird

/// Refuses what is more than the process takes on. Whoever asks how the process is gets an answer all the same.
struct LoadMiddleware: RouterMiddleware {
    let load: Load

    func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let route = context.endpointPath ?? "none"
        guard !Self.isOperational(route) else { return try await next(request, context) }
        let call = try await admitted(request, route: "\(request.method.rawValue) \(route)")
        do {
            var response = try await CallLoad.$current.withValue(call) { try await next(request, context) }
            response.body = Self.body(response.body, of: call)
            return response
        } catch {
            call.finish()
            throw error
        }
    }

    /// Whether a route tells of the process or its description, which takes no time.
    static func isOperational(_ route: String) -> Bool {
        ["/ready", "/metrics"].contains(route) || route.hasSuffix("/health") || route.hasSuffix("/openapi.json")
    }

    private func admitted(_ request: Request, route: String) async throws -> CallLoad {
        do {
            guard !AcceptedConnection.isSurplus else { throw Problem.tooManyConnections }
            return try CallLoad(load, route: route)
        } catch {
            await request.discardRestOfBody()
            throw error
        }
    }

    /// The same body, which keeps the call until it is written.
    private static func body(_ body: ResponseBody, of call: CallLoad) -> ResponseBody {
        ResponseBody(contentLength: body.contentLength) { writer in
            defer { call.finish() }
            try await body.write(writer)
        }
    }
}
