public import Domain
public import Redaction

/// A meeting of which commercial content has been taken out: the only form of it that analysis sees.
public struct FilteredMeeting: Sendable {
    /// What the meeting was called, filtered too; nil when nobody said.
    public var title: FilteredText?
    /// The day it took place, against which 'by Friday' is resolved.
    public var date: CalendarDate
    /// What was said, in order.
    public var segments: [FilteredSegment]
    /// Names or labels of those present, as the recorder wrote them, filtered.
    public var participants: [FilteredText]

    public init(
        title: FilteredText? = nil, date: CalendarDate, segments: [FilteredSegment], participants: [FilteredText] = []
    ) {
        self.title = title
        self.date = date
        self.segments = segments
        self.participants = participants
    }
}
