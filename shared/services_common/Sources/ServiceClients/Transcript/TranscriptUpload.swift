public import Domain

/// A file that is sent in.
public struct TranscriptUpload: Sendable, Hashable {
    /// The file as it is, at most 10 MiB.
    public var bytes: [UInt8]
    public var filename: String?
    public var title: String?
    public var meetingDate: CalendarDate?
    /// Replaces the meeting that has the same file name or text.
    public var replace: Bool

    public init(
        bytes: [UInt8], filename: String? = nil, title: String? = nil, meetingDate: CalendarDate? = nil,
        replace: Bool = false
    ) {
        self.bytes = bytes
        self.filename = filename
        self.title = title
        self.meetingDate = meetingDate
        self.replace = replace
    }

    var query: String {
        PercentEncoding.query([
            ("filename", filename), ("title", title), ("meeting_date", meetingDate?.description),
            ("replace", replace ? "true" : nil),
        ])
    }
}
