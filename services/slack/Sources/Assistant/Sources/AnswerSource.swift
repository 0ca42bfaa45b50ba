package import Domain

/// Where a part of an answer comes from.
package struct AnswerSource: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
        case meeting, issue, page
    }

    package var kind: Kind
    /// Of an issue with its identifier before it.
    package var title: String
    package var url: String?
    /// Of a meeting, as all that follows.
    package var meetingID: MeetingID?
    package var date: CalendarDate?
    package var segment: Int?
    package var startSeconds: Double?
    package var speaker: String?
    /// Stands in the source to the letter.
    package var quote: String?

    package init(
        kind: Kind, title: String, url: String? = nil, meetingID: MeetingID? = nil, date: CalendarDate? = nil,
        segment: Int? = nil, startSeconds: Double? = nil, speaker: String? = nil, quote: String? = nil
    ) {
        self.kind = kind
        self.title = title
        self.url = url
        self.meetingID = meetingID
        self.date = date
        self.segment = segment
        self.startSeconds = startSeconds
        self.speaker = speaker
        self.quote = quote
    }
}
