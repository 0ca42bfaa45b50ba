internal import Domain

/// A new token for `ALPHA_API_TOKEN`.
enum APIToken {
    /// 32 bytes from the system's cryptographic source, as 64 hexadecimal digits.
    static func random() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }.hexadecimal
    }
}
