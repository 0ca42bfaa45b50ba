internal import Domain
public import FoundationEssentials

/// Times as `2025-11-03T09:00:00.000Z`.
public enum ContractTime {
    public static func text(_ date: Date) -> String { InstantText.text(date) }

    /// Reads an ISO 8601 time with or without a fraction, with `Z` or an offset; nil for anything else.
    public static func date(_ text: String) -> Date? {
        InstantText.date(text) ?? (try? Date.ISO8601FormatStyle().parse(text))  // nil says all there is to say
    }
}
