internal import Crypto
package import Domain
internal import FoundationEssentials

/// Tells whether Linear sent a body: `Linear-Signature` is the lower-case hexadecimal HMAC-SHA256 of its bytes.
///
/// - SeeAlso: linear/linear on GitHub, `packages/sdk/src/webhooks/client.ts`.
package struct WebhookSignature: Sendable {
    private let key: SymmetricKey

    package init(secret: Secret) {
        self.key = SymmetricKey(data: Data(secret.reveal().utf8))
    }

    /// Compares in constant time.
    ///
    /// - Parameter body: the bytes as received; they are decoded only afterwards.
    package func isValid(_ signature: String?, of body: [UInt8]) -> Bool {
        guard let code = signature.flatMap(Self.bytes) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8]? {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 2 * SHA256.byteCount else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
