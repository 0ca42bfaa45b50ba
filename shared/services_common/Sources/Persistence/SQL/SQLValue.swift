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
    /// A point in time, kept to the millisecond: `timestamptz` in PostgreSQL, ``InstantText`` in SQLite, which sorts.
    case instant(Date)
    /// `text[]` in PostgreSQL, a JSON array in SQLite.
    case texts([String])

    public static func id<Subject>(_ id: Identifier<Subject>) -> SQLValue { .uuid(id.uuid) }
    public static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    public static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
    public static func optional(_ number: Double?) -> SQLValue { number.map { .real($0) } ?? .null }
    public static func optional(_ instant: Date?) -> SQLValue { instant.map { .instant($0) } ?? .null }
    public static func optional(_ date: CalendarDate?) -> SQLValue { date.map { .text($0.description) } ?? .null }
}
