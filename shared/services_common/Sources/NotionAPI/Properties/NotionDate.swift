public import Domain
public import FoundationEssentials
internal import WireFormat

/// A day, a moment, or a range of either, as Notion writes it.
public struct NotionDate: Sendable, Hashable, Codable {
    /// `2025-10-17` or `2025-10-17T09:00:00.000+02:00`.
    public let start: String
    public let end: String?
    /// An IANA name; the times then have no offset of their own.
    public let timeZone: String?

    public init(start: String, end: String? = nil, timeZone: String? = nil) {
        self.start = start
        self.end = end
        self.timeZone = timeZone
    }

    /// The day on which it starts, where it was written.
    public var startDay: CalendarDate? { CalendarDate(start.prefix(10)) }

    /// The day on which it ends, where it was written; nil without an end.
    public var endDay: CalendarDate? { end.flatMap { CalendarDate($0.prefix(10)) } }

    /// The moment at which it starts; nil when it is a day, or when the time has no offset.
    public var startTime: Date? { start.count > 10 ? ContractTime.date(start) : nil }
}
