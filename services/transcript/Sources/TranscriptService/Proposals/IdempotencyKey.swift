internal import HTTPTypes
internal import Hummingbird
internal import ServiceHost

/// What a caller names a call by, so that making it again is known as the same.
struct IdempotencyKey: Sendable, Hashable {
    private static let lengths = 1...255

    let text: String

    /// Nil when the request has none.
    ///
    /// - Throws: ``Problem`` 400 for a key that is empty, too long or not visible ASCII.
    static func read(_ request: Request) throws(Problem) -> IdempotencyKey? {
        guard let name = HTTPField.Name("Idempotency-Key"), let text = request.headers[name] else { return nil }
        guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw Problem(
                .badRequest, "The Idempotency-Key must be 1 to \(lengths.upperBound) visible ASCII characters.")
        }
        return IdempotencyKey(text: text)
    }
}
