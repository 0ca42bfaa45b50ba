package import Domain
package import ServiceClients
package import Settings
package import SlackAPI

/// Meetings as messages show them.
package struct MeetingWords: Sendable {
    private static let titleLength = 100

    /// Where `/transcript/…` can be opened; nil: meetings have no links.
    package let publicURL: ServiceURL?
    package let today: CalendarDate

    package init(publicURL: ServiceURL?, today: CalendarDate) {
        self.publicURL = publicURL
        self.today = today
    }

    /// The title, else the file's name in words, on one line.
    package static func title(_ meeting: MeetingWire) -> String {
        let name = [meeting.title.map(FileTitle.unlessFile), meeting.filename.map(FileTitle.words)].compactMap(\.self)
            .map { TextWords.line($0, atMost: titleLength) }
        return name.first { !$0.isEmpty } ?? "Untitled meeting"
    }

    /// The day of the meeting, where somebody said it.
    package func day(_ meeting: MeetingWire) -> String? {
        meeting.meetingDate.map { DayWords.text($0, today: today) }
    }

    /// `Sprint planning, Mon 13 Oct`, for plain texts.
    package func plain(_ meeting: MeetingWire) -> String {
        [Self.title(meeting), day(meeting)].compactMap(\.self).joined(separator: ", ")
    }

    /// The same with the title leading to the meeting.
    package func link(_ meeting: MeetingWire) -> Mrkdwn {
        let day: Mrkdwn = day(meeting).map { ", \($0)" } ?? ""
        return titleLink(meeting) + day
    }

    package func titleLink(_ meeting: MeetingWire) -> Mrkdwn {
        let title = Self.title(meeting)
        return url(of: meeting.id).map { .link($0, title) } ?? Mrkdwn(escaping: title)
    }

    package func url(of meeting: MeetingID) -> String? {
        publicURL?.appending("/transcript/meetings/\(meeting)/text")
    }
}
