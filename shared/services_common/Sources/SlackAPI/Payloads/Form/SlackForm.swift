/// A body of `application/x-www-form-urlencoded`, read strictly: what is not exactly such a form is refused.
///
/// - SeeAlso: WHATWG, URL standard, `application/x-www-form-urlencoded`
public struct SlackForm: Sendable, Hashable {
    /// Slack's largest requests hold a message or a view of some hundred kilobytes.
    public static let maxBytes = 1_048_576
    public static let maxFields = 64
    static let maxNameBytes = 128

    private let fields: [String: String]

    /// - Parameters:
    ///   - body: the bytes as received, at most ``maxBytes``.
    ///   - known: fields that may be there only once. Of others the first counts.
    public init(_ body: some Collection<UInt8>, known: Set<String>) throws(SlackPayloadError) {
        guard body.count <= Self.maxBytes else { throw SlackPayloadError(.tooLarge) }
        // One type from here on: a caller of another module would go through a table for every byte.
        try self.init(bytes: Array(body), known: known)
    }

    private init(bytes: [UInt8], known: Set<String>) throws(SlackPayloadError) {
        var fields: [String: String] = [:]
        var count = 0
        var rest = bytes[...]
        while !rest.isEmpty {
            let pair = rest.prefix { $0 != UInt8(ascii: "&") }
            rest = rest[pair.endIndex...].dropFirst()
            count += 1
            guard count <= Self.maxFields else { throw SlackPayloadError(.tooManyFields) }
            guard !pair.isEmpty else { throw SlackPayloadError(.malformedForm) }
            let (name, value) = try Self.read(pair)
            guard fields[name] == nil else {
                guard !known.contains(name) else { throw SlackPayloadError(.duplicateField, field: name) }
                continue
            }
            fields[name] = value
        }
        self.fields = fields
    }

    /// The value of a field; nil when it is not there.
    public subscript(name: String) -> String? { fields[name] }

    /// The value of a field that must be there and not empty.
    func required(_ name: String) throws(SlackPayloadError) -> String {
        guard let value = fields[name], !value.isEmpty else { throw SlackPayloadError(.missingField, field: name) }
        return value
    }

    /// The name that a field holds; nil when it is absent or empty.
    func identifier<ID: SlackIdentifier>(_ name: String) throws(SlackPayloadError) -> ID? {
        guard let value = fields[name], !value.isEmpty else { return nil }
        guard let id = ID(rawValue: value) else { throw SlackPayloadError(.wrongField, field: name) }
        return id
    }

    func requiredIdentifier<ID: SlackIdentifier>(_ name: String) throws(SlackPayloadError) -> ID {
        guard let id: ID = try identifier(name) else { throw SlackPayloadError(.missingField, field: name) }
        return id
    }

    private static func read(
        _ pair: ArraySlice<UInt8>
    ) throws(SlackPayloadError) -> (name: String, value: String) {
        let nameBytes = pair.prefix { $0 != UInt8(ascii: "=") }
        guard (1...maxNameBytes).contains(nameBytes.count), nameBytes.endIndex != pair.endIndex else {
            throw SlackPayloadError(.malformedForm)
        }
        return (try decoded(nameBytes), try decoded(pair[nameBytes.endIndex...].dropFirst()))
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(SlackPayloadError) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                    throw SlackPayloadError(.malformedForm)
                }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw SlackPayloadError(.notUTF8) }
        return text
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
