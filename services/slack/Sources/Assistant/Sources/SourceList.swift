internal import Domain
internal import SlackAPI

/// The sources of an answer, one line for each meeting, issue and page.
struct SourceList {
    private static let mostLines = 8
    private static let mostTimes = 4

    private let answer: ChatAnswer

    private let today: CalendarDate

    init(_ answer: ChatAnswer, today: CalendarDate) {
        self.answer = answer
        self.today = today
    }

    /// Nil when there are none.
    var text: Mrkdwn? {
        let groups = groups
        guard !groups.isEmpty else { return nil }
        var lines = groups.prefix(Self.mostLines).map(line)
        if groups.count > Self.mostLines { lines.append("and \(groups.count - Self.mostLines) more") }
        return "*Sources*\n" + lines.joined(separator: .newline)
    }

    /// Sources of one thing together, in the order in which they come.
    private var groups: [[AnswerSource]] {
        var groups: [[AnswerSource]] = []
        for source in answer.sources {
            if let index = groups.firstIndex(where: { isSame($0[0], source) }) {
                groups[index].append(source)
            } else {
                groups.append([source])
            }
        }
        return groups
    }

    private func isSame(_ one: AnswerSource, _ other: AnswerSource) -> Bool {
        one.kind == other.kind && one.title == other.title && one.url == other.url && one.meetingID == other.meetingID
    }

    private func line(_ group: [AnswerSource]) -> Mrkdwn {
        let source = group[0]
        let title = TextWords.line(source.title, atMost: 90)
        var line: Mrkdwn = "• " + (source.url.map { Mrkdwn.link($0, title) } ?? "\(title)")
        if source.kind == .page { line += " (Notion)" }
        if let date = source.date { line += ", \(DayWords.text(date, today: today))" }
        let times = group.compactMap(\.startSeconds).map(ClockWords.place).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        if !times.isEmpty {
            let more = times.count > Self.mostTimes ? " …" : ""
            line += ", at \(times.prefix(Self.mostTimes).joined(separator: ", "))\(more)"
        }
        for quoted in group.prefix(2) where !isInAnswer(quoted) {
            if let quote = quoted.quote {
                line += "\n" + Emphasis.quote(quote, speaker: quoted.speaker, seconds: nil, atMost: 160)
            }
        }
        return line
    }

    /// Whether the answer's own text has the quote already.
    private func isInAnswer(_ source: AnswerSource) -> Bool {
        source.quote.map { answer.markdown.contains(MarkdownText.escaped($0)) || answer.markdown.contains($0) } ?? true
    }
}
