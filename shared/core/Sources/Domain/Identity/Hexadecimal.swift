internal import Crypto

extension Sequence<UInt8> {
    /// The bytes as lower-case hexadecimal digits, two each.
    public var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

/// SHA-256 of texts.
public enum TextDigest {
    /// The digest of the text's UTF-8, as 64 hexadecimal digits.
    public static func sha256(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexadecimal
    }
}
