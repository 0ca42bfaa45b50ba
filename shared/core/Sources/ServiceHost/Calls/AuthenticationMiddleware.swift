internal import Crypto
public import Domain
internal import HTTPTypes
public import Hummingbird
internal import NIOCore
internal import Settings

/// Proves who calls: with a token set, the caller must present it; with none, the call must come from this machine.
public struct AuthenticationMiddleware: RouterMiddleware {
    public typealias Context = CallContext

    private let token: Secret?
    private let header: HTTPField.Name?
    private let refusal: Problem

    /// - Parameters:
    ///   - token: what must be presented as `Authorization: Bearer …`; nil lets callers on loopback in.
    ///   - setting: the variable that the token comes from, for callers that lack it.
    ///   - header: another header that may carry the bare token, such as `X-Webhook-Secret`.
    public init(token: Secret?, setting: String = "ALPHA_API_TOKEN", header: String? = nil) {
        self.token = token
        self.header = header.flatMap { HTTPField.Name($0) }
        self.refusal =
            token == nil
            ? .onlyFromThisMachine(setting: setting) : .unauthorized(setting: setting, header: header)
    }

    public func handle(
        _ request: Request, context: CallContext, next: @concurrent (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.caller = caller(of: request, peer: context.peerAddress)
        context.refusal = refusal
        if context.caller == nil {
            await request.discardRestOfBody()
        } else {
            CallLoad.current?.callerIsProven()
        }
        return try await next(request, context)
    }

    private func caller(of request: Request, peer: String?) -> Caller? {
        guard let token else { return isLocal(request, peer: peer) ? .loopback : nil }
        if let header, let presented = request.headers[header], isEqual(presented, token) { return .token }
        guard let authorization = request.headers[.authorization],
            authorization.lowercased().hasPrefix("bearer ")
        else { return nil }
        let presented = String(authorization.dropFirst("bearer ".count)).trimmingSpaces()
        return isEqual(presented, token) ? .token : nil
    }

    /// The peer must be this machine, and so must every address that a proxy saw. So must the name it calls us by and
    /// the page it comes from, or any page that a browser on this machine shows could call.
    private func isLocal(_ request: Request, peer: String?) -> Bool {
        if let peer, !Loopback.isLoopback(peer) { return false }
        if let authority = request.head.authority, !Loopback.isLoopback(host(of: authority)) { return false }
        if let origin = request.headers[.origin], !Loopback.isLoopback(host(of: origin)) { return false }
        // An empty entry is an address that the proxy does not tell.
        let forwarded = request.headers[values: .forwardedFor].flatMap {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        return forwarded.allSatisfy { Loopback.isLoopback(String($0).trimmingSpaces()) }
    }

    /// The host of `host:port` or `scheme://host:port`.
    private func host(of address: String) -> Substring {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { return rest[...end] }
        return rest.prefix { $0 != ":" && $0 != "/" }
    }

    /// Compares digests, which takes the same time whatever the difference.
    private func isEqual(_ presented: String, _ token: Secret) -> Bool {
        SHA256.hash(data: Array(presented.utf8)) == SHA256.hash(data: Array(token.reveal().utf8))
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
