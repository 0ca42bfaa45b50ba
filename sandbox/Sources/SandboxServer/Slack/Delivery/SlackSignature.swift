import Crypto
package import Domain
import FoundationEssentials
import HTTPTypes

/// Slack's proof that a request is its own.
///
/// - SeeAlso: https://docs.slack.dev/authentication/verifying-requests-from-slack
package enum SlackSignature {
    /// `v0=` and the digest.
    package static func text(_ body: [UInt8], timestamp: String, secret: Secret) -> String {
        let key = SymmetricKey(data: Data(secret.reveal().utf8))
        let base = Array("v0:\(timestamp):".utf8) + body
        return "v0=" + HMAC<SHA256>.authenticationCode(for: base, using: key).hexadecimal
    }

    static func headers(_ body: [UInt8], secret: Secret, at now: Date) -> HTTPFields {
        let timestamp = String(Int(now.timeIntervalSince1970))
        var fields: HTTPFields = [.userAgent: "Slackbot 1.0 (+https://api.slack.com/robots)"]
        let values = [
            ("X-Slack-Request-Timestamp", timestamp),
            ("X-Slack-Signature", text(body, timestamp: timestamp, secret: secret)),
        ]
        for (name, value) in values {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }
}
