/// Texts as parts of an address.
enum PercentEncoding {
    /// `text` with everything encoded that is not unreserved, so that it is one segment or one value.
    ///
    /// - SeeAlso: RFC 3986, section 2.3
    static func encode(_ text: some StringProtocol) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }

    /// `?name=value&…` of those that have a value; empty when none has.
    static func query(_ values: [(name: String, value: String?)]) -> String {
        let pairs = values.compactMap { pair in pair.value.map { "\(pair.name)=\(encode($0))" } }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
