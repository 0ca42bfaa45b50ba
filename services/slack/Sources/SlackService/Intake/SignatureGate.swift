internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceHost
internal import SlackAPI

/// Lets in what Slack signed, before anything of it is read.
struct SignatureGate: Sendable {
    /// `SLACK_SIGNING_SECRET`.
    let secret: Secret?
    let ambient: Ambient

    private static let signature = HTTPField.Name("X-Slack-Signature")
    private static let timestamp = HTTPField.Name("X-Slack-Request-Timestamp")

    /// - Throws: ``Problem`` 401 for a signature that is missing, wrong, old or given twice, 413 for a body over 1 MiB, 503
    ///   without a signing secret.
    func verified(_ request: Request) async throws -> SignedBody {
        // All of it is read whatever the headers say: a caller that still sends would not hear the refusal.
        let body = try await request.wholeBody(limit: BodyLimit.other)
        guard let secret else {
            throw Problem(
                .serviceUnavailable, "SLACK_SIGNING_SECRET is not set. Set it to the app's signing secret and restart.",
                retryAfter: .seconds(60))
        }
        let timestamp = try Self.only(Self.timestamp, of: request)
        let signature = try Self.only(Self.signature, of: request)
        let bytes = Array(body.readableBytesView)
        do {
            try SlackSignature.verify(
                body: bytes, timestamp: timestamp, signature: signature, secret: secret, now: ambient.now)
        } catch {
            throw Problem(.unauthorized, error.description)
        }
        return SignedBody(bytes: bytes, timestamp: timestamp ?? "")
    }

    /// The header's only value; of two it could not be told which one was signed.
    private static func only(_ name: HTTPField.Name?, of request: Request) throws(Problem) -> String? {
        guard let name else { return nil }
        let values = request.headers[values: name]
        guard values.count <= 1 else {
            throw Problem(
                .unauthorized, "The header \(name.rawName) is there more than once. Send it once, as Slack does.")
        }
        return values.first
    }
}

/// A body that Slack proved to have sent, to be had from ``SignatureGate`` alone.
struct SignedBody: Sendable {
    let bytes: [UInt8]
    /// Whole seconds since 1970, as Slack signed it.
    let timestamp: String

    fileprivate init(bytes: [UInt8], timestamp: String) {
        self.bytes = bytes
        self.timestamp = timestamp
    }
}
