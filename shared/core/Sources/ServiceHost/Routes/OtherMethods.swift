internal import HTTPTypes
internal import Hummingbird

/// Answers 405 with `Allow` where a path is known and a method is not; on its own the router would say that there is
/// no such path.
struct OtherMethods: Sendable {
    private static let all: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
    private let allowed: [String: [HTTPRequest.Method]]

    /// - Parameter router: with all its routes.
    init(of router: Router<CallContext>) {
        allowed = Dictionary(grouping: router.routes) { "\($0.path)" }.mapValues { $0.map(\.method) }
    }

    func add(to router: Router<CallContext>) {
        for (path, methods) in allowed {
            let methods = methods + (methods.contains(.get) ? [.head] : [])
            let list = methods.map(\.rawValue).sorted().joined(separator: ", ")
            for method in Self.all where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw Problem(
                        .methodNotAllowed, "This path takes \(list).", additionalHeaders: [.allow: list])
                }
            }
        }
    }
}

/// Refuses methods that nobody serves before they are counted: each would be a series of its own in the metrics.
struct MethodMiddleware: RouterMiddleware {
    private static let known: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
    ]

    func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        guard Self.known.contains(request.method) else {
            return try Problem(.notImplemented, "This method is not known here.").response(
                from: request, context: context)
        }
        return try await next(request, context)
    }
}
