internal import FoundationEssentials
internal import Logging

/// One line of the log.
struct LogRecord: Encodable {
    let time: String
    let level: String
    let service: String
    let logger: String?
    // The names of the contract, section 2.
    let request_id: String?  // swift-format-ignore
    let trace_id: String?  // swift-format-ignore
    let message: String
    let error: String?
    let fields: [String: Value]?

    enum Value: Encodable {
        case text(String)
        case list([Value])
        case object([String: Value])

        init(_ value: Logger.MetadataValue, mask: SecretMask) {
            switch value {
            case .string(let text): self = .text(mask.masked(text))
            case .stringConvertible(let value): self = .text(mask.masked(value.description))
            case .array(let values): self = .list(values.map { Value($0, mask: mask) })
            case .dictionary(let values): self = .object(Self.fields(values, mask: mask))
            }
        }

        static func fields(_ metadata: Logger.Metadata, mask: SecretMask) -> [String: Value] {
            var fields: [String: Value] = [:]
            for (key, value) in metadata {
                fields[key] = mask.hides(key: key) ? .text("***") : Value(value, mask: mask)
            }
            return fields
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let values): try container.encode(values)
            case .object(let values): try container.encode(values)
            }
        }

        var text: String {
            switch self {
            case .text(let text): text
            case .list(let values): "[\(values.map(\.text).joined(separator: ", "))]"
            case .object(let values):
                "{\(values.sorted { $0.key < $1.key }.map { "\($0)=\($1.text)" }.joined(separator: ", "))}"
            }
        }
    }

    /// The line for a person at a terminal, without control characters.
    var text: String {
        var line = "\(time) \(level.uppercased()) \(service): \(message)"
        if let error { line += " error=\(error)" }
        if let request_id { line += " request_id=\(request_id)" }
        for (key, value) in (fields ?? [:]).sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(value.text)"
        }
        return String(String.UnicodeScalarView(line.unicodeScalars.map(Self.printable)))
    }

    private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: " "
        default: scalar
        }
    }
}
