import Crypto
import Domain
import FoundationEssentials
import HTTPTypes
import LinearSandbox

/// One webhook on its way.
struct WebhookDelivery: Sendable {
    /// `Linear-Delivery`: the same each time it is sent.
    let id: String
    let event: WebhookEvent
    var attempts = 0
    /// The last answer's status; nil when there was none.
    var status: Int?

    /// The headers that Linear sends, for these bytes.
    func headers(_ body: [UInt8], secret: Secret, sentAt now: Date) -> HTTPFields {
        let key = SymmetricKey(data: Data(secret.reveal().utf8))
        let digits = Array("0123456789abcdef")
        var signature = ""
        for byte in HMAC<SHA256>.authenticationCode(for: body, using: key) {
            signature.append(digits[Int(byte >> 4)])
            signature.append(digits[Int(byte & 15)])
        }
        var fields: HTTPFields = [.contentType: "application/json; charset=utf-8", .userAgent: "Linear-Webhook"]
        let values = [
            ("Linear-Delivery", id), ("Linear-Event", event.type), ("Linear-Signature", signature),
            ("Linear-Timestamp", String(Int((now.timeIntervalSince1970 * 1_000).rounded()))),
        ]
        for (name, value) in values {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }
}
