public import Hummingbird

/// The query of a request as forms write it: percent-encoded, and `+` for a blank.
///
/// - SeeAlso: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
public struct QueryValues: Sendable {
    private var values: [String: [String]] = [:]

    init(_ query: String) {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(parts[0]) else { continue }
            values[name, default: []].append(parts.count == 2 ? Self.decode(parts[1]) ?? String(parts[1]) : "")
        }
    }

    /// The first value of `name`; an empty text when the name stands alone, nil when it is not there.
    public subscript(name: String) -> String? { values[name]?.first }

    /// Every value of `name`, in their order.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Nil for a percent sign without two hexadecimal digits, and for bytes that are no UTF-8. Foundation's own would
    /// leave out a byte order mark.
    private static func decode(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Request {
    public var query: QueryValues { QueryValues(uri.query ?? "") }
}
