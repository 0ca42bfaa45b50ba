internal import Domain
internal import ServiceClients
internal import Settings

/// Makes sources of what services know, and the words by which answers refer to them.
struct SourceMaker: Sendable {
    let publicURL: ServiceURL?
    let today: CalendarDate

    func source(_ issue: WorkspaceWire.Issue) -> AnswerSource {
        AnswerSource(kind: .issue, title: "\(issue.identifier) \(issue.title)", url: issue.url)
    }

    func source(_ page: PageText) -> AnswerSource {
        AnswerSource(kind: .page, title: page.title.isEmpty ? "Untitled page" : page.title, url: page.url)
    }

    func source(_ meeting: MeetingWire, line: Excerpt.Line? = nil) -> AnswerSource {
        AnswerSource(
            kind: .meeting, title: MeetingWords.title(meeting), url: url(of: meeting.id), meetingID: meeting.id,
            date: meeting.meetingDate, segment: line?.segment, startSeconds: line?.startSeconds,
            speaker: line?.speaker, quote: line?.quote)
    }

    func sources(_ excerpt: Excerpt) -> [AnswerSource] { excerpt.lines.map { source(excerpt.meeting, line: $0) } }

    /// Where a meeting's text can be opened; nil where nothing is said about it.
    func url(of meeting: MeetingID) -> String? { MeetingWords(publicURL: publicURL, today: today).url(of: meeting) }

    /// `Sprint 21 planning, Mon 13 Oct`.
    func name(_ meeting: MeetingWire) -> String {
        let day = meeting.meetingDate.map { ", \(DayWords.text($0, today: today))" } ?? ""
        return MarkdownText.link(MeetingWords.title(meeting), to: url(of: meeting.id)) + day
    }

    /// `_“Words.”_ – Speaker [14:32]`.
    func quote(_ line: Excerpt.Line) -> String {
        var text = "_“\(MarkdownText.escaped(line.quote))”_"
        if let speaker = line.speaker { text += " – \(MarkdownText.escaped(speaker))" }
        if let seconds = line.startSeconds { text += " \\[\(ClockWords.place(seconds))\\]" }
        return text
    }
}
