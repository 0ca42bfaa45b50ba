internal import AsyncHTTPClient
internal import Domain
internal import Glibc
internal import HTTPTypes
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Observability
internal import ServiceContextModule

/// Sends one request to an upstream and takes its whole answer.
struct Exchange: Sendable {
    let upstream: String
    let client: HTTPClientService
    let maxResponseBytes: Int
    let ambient: Ambient
    /// Lets the time of an exchange pass.
    let timer: @Sendable (Duration) async throws -> Void

    /// One exchange of request and answer within `limit` of real time. The client's own deadline ends with the head of
    /// the answer, so that a body could take any time.
    func run(_ call: HTTPCall, within limit: Duration) async -> Result<HTTPAnswer, TransportError> {
        await withTaskGroup(of: Result<HTTPAnswer, TransportError>?.self) { group in
            group.addTask { await self.send(call) }
            group.addTask {
                try? await self.timer(limit)  // cancelled: the exchange is over
                return nil
            }
            let first = await group.next()
            group.cancelAll()
            return first.flatMap { $0 } ?? .failure(error(.timedOut))
        }
    }

    private func send(_ call: HTTPCall) async -> Result<HTTPAnswer, TransportError> {
        guard ["http://", "https://"].contains(where: call.url.hasPrefix) else {
            return .failure(error(.invalidAddress))
        }
        var request = HTTPClientRequest(url: call.url)
        request.method = HTTPMethod(rawValue: call.method.rawValue)
        for field in call.headers { request.headers.add(name: field.name.rawName, value: field.value) }
        if let context = ServiceContext.current {
            if let id = context.requestID { request.headers.replaceOrAdd(name: "X-Request-Id", value: id) }
            if let trace = context.trace {
                request.headers.replaceOrAdd(name: "traceparent", value: trace.child(ambient.makeUUID()).traceparent)
            }
        }
        if !call.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: call.body)) }
        do {
            // The caller's deadline ends the exchange by cancellation; this one is only asked for by the interface.
            let response = try await client.client.execute(request, timeout: .hours(24), logger: nil)
            let body = try await body(of: response, needed: call.needsBody)
            var headers = HTTPFields()
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
            }
            return .success(
                HTTPAnswer(status: Int(response.status.code), headers: headers, body: Array(buffer: body))
            )
        } catch {
            return .failure(self.error(Self.reason(of: error)))
        }
    }

    private func body(of response: HTTPClientResponse, needed: Bool) async throws -> ByteBuffer {
        guard !needed, (200..<300).contains(response.status.code) else {
            return try await response.body.collect(upTo: maxResponseBytes)
        }
        var body = ByteBuffer()
        do {
            for try await part in response.body {
                guard body.readableBytes + part.readableBytes <= maxResponseBytes else {
                    throw NIOTooManyBytesError(maxBytes: maxResponseBytes)
                }
                body.writeImmutableBuffer(part)
            }
        } catch {
            guard body.readableBytes > 0, Self.reason(of: error) == .broken else { throw error }
        }
        return body
    }

    private static let unreachable: Set<CInt> = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN]

    private static func reason(of error: any Error) -> TransportError.Reason {
        switch error {
        case is NIOTooManyBytesError: return .tooLarge
        case is NIOConnectionError: return .notReachable
        // An address without a name to look up is refused with the system's own error.
        case let error as IOError where unreachable.contains(error.errnoCode): return .notReachable
        case let error as HTTPClientError:
            switch error {
            case .deadlineExceeded, .readTimeout, .writeTimeout, .getConnectionFromPoolTimeout, .cancelled:
                return .timedOut
            case .connectTimeout: return .notReachable
            case .invalidURL, .emptyHost, .emptyScheme: return .invalidAddress
            default: return .broken
            }
        case is CancellationError: return .timedOut
        default: return .broken
        }
    }

    private func error(_ reason: TransportError.Reason) -> TransportError {
        TransportError(upstream: upstream, reason: reason)
    }
}
