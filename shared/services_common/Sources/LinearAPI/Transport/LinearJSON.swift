public import FoundationEssentials

/// Linear's JSON: camelCase, ISO 8601 times.
public enum LinearJSON {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// Reads values as Linear writes them.
    public static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = date(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 time")
            }
            return date
        }
        return decoder
    }

    /// Writes values as ``decoder()`` reads them, with times to the millisecond.
    public static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(text(date))
        }
        return encoder
    }

    static func text(_ date: Date) -> String { date.formatted(style) }

    private static func date(_ text: String) -> Date? {
        for style in [style, Date.ISO8601FormatStyle()] {
            if let date = try? style.parse(text) { return date }  // the next style may read it
        }
        return nil
    }
}
