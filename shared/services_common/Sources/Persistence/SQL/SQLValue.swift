public import Domain
public import FoundationEssentials

/// A value bound to a statement.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])
    case flag(Bool)
    case uuid(UUID)
    /// A point in time, kept to the millisecond: `timestamptz` in PostgreSQL, ISO 8601 text in SQLite, which sorts.
    case instant(Date)

    public static func id<Subject>(_ id: Identifier<Subject>) -> SQLValue { .uuid(id.uuid) }
    public static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    public static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
    public static func optional(_ number: Double?) -> SQLValue { number.map { .real($0) } ?? .null }
    public static func optional(_ instant: Date?) -> SQLValue { instant.map { .instant($0) } ?? .null }
    public static func optional(_ date: CalendarDate?) -> SQLValue { date.map { .text($0.description) } ?? .null }
}

/// How SQLite keeps points in time: `2025-11-03T09:00:00.000Z`.
enum InstantText {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static func text(_ date: Date) -> String { date.formatted(style) }
    static func date(_ text: String) -> Date? { try? style.parse(text) }  // the caller names the column
}
