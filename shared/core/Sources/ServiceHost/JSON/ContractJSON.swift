public import FoundationEssentials
public import Hummingbird
internal import NIOCore
internal import NIOFoundationCompat

/// Writes JSON as the contract has it: snake_case, ISO 8601 UTC times with milliseconds.
public struct ContractJSONEncoder: ResponseEncoder {
    public init() {}

    public static func make() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(ContractTime.text(date))
        }
        return encoder
    }

    public func encode(
        _ value: some Encodable, from request: Request, context: some RequestContext
    ) throws -> Response {
        try Response.json(value)
    }
}

extension Response {
    /// A JSON answer in the contract's form.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, contentType: String = "application/json"
    ) throws -> Response {
        let data = try ContractJSONEncoder.make().encode(value)
        return Response(
            status: status, headers: [.contentType: contentType], body: ResponseBody(byteBuffer: ByteBuffer(data: data))
        )
    }
}

/// Times as `2025-11-03T09:00:00.000Z`.
public enum ContractTime {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    public static func text(_ date: Date) -> String { date.formatted(style) }

    /// Reads an ISO 8601 time with or without a fraction, with `Z` or an offset; nil for anything else.
    public static func date(_ text: String) -> Date? {
        for style in [style, Date.ISO8601FormatStyle()] {
            if let date = try? style.parse(text) { return date }  // the next style may read it
        }
        return nil
    }
}
