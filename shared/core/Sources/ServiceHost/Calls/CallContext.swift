public import Hummingbird
internal import Logging
internal import NIOCore

/// What is known about one call before it is authenticated.
public struct CallContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address of the peer on the socket; nil when the call did not come over one (a router's test).
    public let peerAddress: String?
    /// Taken from `X-Request-Id`, or made.
    public var requestID = ""
    /// What the caller proved; nil until ``AuthenticationMiddleware`` has looked.
    public var caller: Caller?
    /// What to tell a caller who proved nothing.
    var refusal = Problem.unauthorized(setting: "ALPHA_API_TOKEN")

    public init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.peerAddress = source.channel.remoteAddress?.ipAddress
    }

    public var responseEncoder: ContractJSONEncoder { ContractJSONEncoder() }
    public var requestDecoder: ContractJSONDecoder { ContractJSONDecoder() }
}

/// Who calls, as far as was proved.
public enum Caller: Sendable, Hashable {
    /// Presented the token.
    case token
    /// Calls from this machine, where no token is set.
    case loopback
}

/// A call whose caller was proved. Routes that need a caller take this context, so they cannot be mounted without the
/// check.
public struct AuthenticatedContext: ChildRequestContext {
    public var coreContext: CoreRequestContextStorage
    public let requestID: String
    public let caller: Caller

    /// - Throws: ``Problem`` 401 when the call was not authenticated.
    public init(context: CallContext) throws {
        guard let caller = context.caller else { throw context.refusal }
        self.coreContext = context.coreContext
        self.requestID = context.requestID
        self.caller = caller
    }

    public var responseEncoder: ContractJSONEncoder { ContractJSONEncoder() }
    public var requestDecoder: ContractJSONDecoder { ContractJSONDecoder() }
}
