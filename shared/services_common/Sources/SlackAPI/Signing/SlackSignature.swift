internal import Crypto
public import Domain
public import FoundationEssentials

/// Tells whether Slack sent a request.
///
/// - SeeAlso: Slack, "Verifying requests from Slack"
public enum SlackSignature {
    /// How far the time of a request may be from ours, either way.
    public static let tolerance: Duration = .seconds(300)

    private static let prefix = "v0="
    private static let digestBytes = 32
    /// Digits of a time for the next three thousand years.
    private static let longestTimestamp = 11

    /// Checks the bytes as received; decode them only afterwards.
    ///
    /// - Parameters:
    ///   - body: the raw bytes of the body.
    ///   - timestamp: the header `X-Slack-Request-Timestamp`, whole seconds since 1970.
    ///   - signature: the header `X-Slack-Signature`: `v0=` and 64 lower-case hexadecimal digits.
    ///   - secret: the app's signing secret, as Slack shows it.
    /// - Throws: ``SlackSignatureError``; `stale` beyond ``tolerance`` from `now`. The comparison takes the same time
    ///   wherever the digests differ.
    public static func verify(
        body: some DataProtocol, timestamp: String?, signature: String?, secret: Secret, now: Date
    ) throws(SlackSignatureError) {
        guard let timestamp, let signature else { throw .missing }
        guard let time = seconds(timestamp), let given = digest(signature) else { throw .malformed }
        guard abs(now.timeIntervalSince1970 - Double(time)) <= tolerance.seconds else { throw .stale }
        // swift-crypto compares a code with bytes in constant time.
        guard code(body: body, timestamp: timestamp, secret: secret) == given else { throw .mismatch }
    }

    /// The signature of a request, as the header has it.
    ///
    /// - Parameter timestamp: whole seconds since 1970, as its header has them.
    public static func sign(body: some DataProtocol, timestamp: String, secret: Secret) -> String {
        prefix + code(body: body, timestamp: timestamp, secret: secret).hexadecimal
    }

    private static func code(body: some DataProtocol, timestamp: String, secret: Secret) -> HMAC<SHA256>.MAC {
        var code = HMAC<SHA256>(key: SymmetricKey(data: Array(secret.reveal().utf8)))
        code.update(data: Array("v0:\(timestamp):".utf8))
        code.update(data: body)
        return code.finalize()
    }

    private static func seconds(_ text: String) -> Int64? {
        guard (1...longestTimestamp).contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int64(text)
    }

    private static func digest(_ signature: String) -> [UInt8]? {
        guard signature.hasPrefix(prefix), signature.utf8.count == prefix.utf8.count + 2 * digestBytes else {
            return nil
        }
        var digest: [UInt8] = []
        digest.reserveCapacity(digestBytes)
        var high: UInt8?
        for byte in signature.utf8.dropFirst(prefix.utf8.count) {
            guard let value = digit(byte) else { return nil }
            if let upper = high {
                digest.append(upper << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return digest
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Why a request is not believed to be Slack's.
public enum SlackSignatureError: String, Error, Sendable, Hashable {
    /// One of the two headers is not there.
    case missing
    /// A header is not of its form.
    case malformed
    /// The time is more than five minutes from ours: an old request sent again, or a clock that is wrong.
    case stale
    /// The digest is of other bytes or another secret.
    case mismatch
}

extension SlackSignatureError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "The request has no Slack signature."
        case .malformed: "The request's Slack signature or its time is not of Slack's form."
        case .stale: "The request's time is more than 5 minutes from ours."
        case .mismatch: "The request's Slack signature does not fit its body."
        }
    }
}
