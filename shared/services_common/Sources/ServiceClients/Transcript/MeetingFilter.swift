public import Domain

/// Which meetings a list has.
public struct MeetingFilter: Sendable, Hashable {
    public var project: String?
    public var participant: String?
    public var from: CalendarDate?
    public var to: CalendarDate?
    public var status: String?
    public var filename: String?

    public init(
        project: String? = nil, participant: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil,
        status: String? = nil, filename: String? = nil
    ) {
        self.project = project
        self.participant = participant
        self.from = from
        self.to = to
        self.status = status
        self.filename = filename
    }

    var query: [(name: String, value: String?)] {
        [
            ("project", project), ("participant", participant), ("from", from?.description), ("to", to?.description),
            ("status", status), ("filename", filename),
        ]
    }
}
