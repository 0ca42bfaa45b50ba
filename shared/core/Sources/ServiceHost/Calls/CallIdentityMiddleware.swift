internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Observability
internal import ServiceContextModule

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-Id") ?? .date
    static let traceparent = HTTPField.Name("traceparent") ?? .date
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .date
}

/// Takes or makes the request's id and its place in the trace, keeps both in the task for logs and outgoing calls, and
/// returns the id to the caller.
struct CallIdentityMiddleware: RouterMiddleware {
    let ambient: Ambient

    func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let given = request.headers[.requestID].flatMap(Self.acceptable)
        context.requestID = given ?? ambient.makeUUID().uuidString.lowercased()
        let parent = request.headers[.traceparent].flatMap(TraceContext.init(traceparent:))
        var serviceContext = ServiceContext.current ?? .topLevel
        serviceContext.requestID = context.requestID
        serviceContext.trace =
            parent?.child(ambient.makeUUID()) ?? TraceContext.start(ambient.makeUUID(), ambient.makeUUID())
        var response = try await ServiceContext.withValue(serviceContext) {
            try await next(request, context)
        }
        response.headers[.requestID] = context.requestID
        return response
    }

    /// An id that is safe to log and to send on: 1 to 128 letters, digits, `-`, `_`, `.`, `:`.
    private static func acceptable(_ id: String) -> String? {
        let allowed = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: ":"):
                true
            default: false
            }
        }
        return allowed && (1...128).contains(id.utf8.count) ? id : nil
    }
}
