internal import FoundationEssentials

/// The fields of an `application/x-www-form-urlencoded` body, as Zapier sends them when its payload type is form.
///
/// - SeeAlso: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
public struct FormBody: Sendable {
    public enum Fault: Error, Sendable {
        case tooManyFields(limit: Int)
        /// A percent sign without two hexadecimal digits, or bytes that are no UTF-8.
        case malformed
    }

    /// More fields than a webhook has.
    private static let maxFields = 1_000

    /// A field that is there several times is a list.
    public private(set) var fields: [String: [String]] = [:]

    public init(_ body: [UInt8]) throws(Fault) {
        let pairs = body.split(separator: UInt8(ascii: "&"), maxSplits: Self.maxFields)
        guard pairs.count <= Self.maxFields else { throw .tooManyFields(limit: Self.maxFields) }
        for pair in pairs {
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let field = Self.flattened(try Self.decode(name))
            fields[field, default: []].append(try Self.decode(pair[name.endIndex...].dropFirst()))
        }
    }

    /// The same fields as a JSON object, which the reader of transcripts knows.
    public var json: [UInt8] {
        get throws {
            let values = fields.mapValues { $0.count == 1 ? Value.one($0[0]) : .many($0) }
            return Array(try JSONEncoder().encode(values))
        }
    }

    private enum Value: Encodable {
        case one(String)
        case many([String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .one(let text): try container.encode(text)
            case .many(let texts): try container.encode(texts)
            }
        }
    }

    /// `data[meeting][title]` is `data__meeting__title`, and `participants[]` is `participants`.
    private static func flattened(_ name: String) -> String {
        guard name.hasSuffix("]") else { return name }
        return name.replacing("]", with: "").split(separator: "[").joined(separator: "__")
    }

    private static func decode(_ text: ArraySlice<UInt8>) throws(Fault) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                guard digits.utf8.count == 2, digits.first?.isHexDigit == true, let value = UInt8(digits, radix: 16)
                else { throw .malformed }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return decoded
    }
}
