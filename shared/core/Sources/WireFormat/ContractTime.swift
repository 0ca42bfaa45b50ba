public import FoundationEssentials

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
