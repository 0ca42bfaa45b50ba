public import Domain
public import FoundationEssentials
internal import WireFormat

/// Which meetings a list has.
public struct MeetingFilter: Sendable, Hashable {
    public var project: String?
    public var participant: String?
    /// Words of the title, in any order, a letter or two wrong.
    public var title: String?
    public var from: CalendarDate?
    public var to: CalendarDate?
    /// As ``from`` and ``to``, to the moment; they take their place.
    public var earliest: Date?
    public var latest: Date?
    public var status: String?
    public var filename: String?

    public init(
        project: String? = nil, participant: String? = nil, title: String? = nil, from: CalendarDate? = nil,
        to: CalendarDate? = nil, earliest: Date? = nil, latest: Date? = nil, status: String? = nil,
        filename: String? = nil
    ) {
        self.project = project
        self.participant = participant
        self.title = title
        self.from = from
        self.to = to
        self.earliest = earliest
        self.latest = latest
        self.status = status
        self.filename = filename
    }

    var query: [(name: String, value: String?)] {
        [
            ("project", project), ("participant", participant), ("title", title),
            ("from", earliest.map(ContractTime.text) ?? from?.description),
            ("to", latest.map(ContractTime.text) ?? to?.description),
            ("status", status), ("filename", filename),
        ]
    }
}
