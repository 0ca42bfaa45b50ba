public import FoundationEssentials
internal import WireFormat

/// Linear's JSON: camelCase, ISO 8601 times.
public enum LinearJSON {
    /// Reads values as Linear writes them.
    public static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = ContractTime.date(try container.decode(String.self)) else {
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
            try container.encode(ContractTime.text(date))
        }
        return encoder
    }

    static func text(_ date: Date) -> String { ContractTime.text(date) }
}
