internal import Domain
internal import SlackAPI

/// The sources of an answer in small print: meetings with times, issues, pages; a model's with what is quoted.
struct SourceList {
    private static let most = 10
    private static let mostTimes = 4
    private static let mostQuotes = 6

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
        var names = groups.prefix(Self.most).map(name)
        if groups.count > Self.most { names.append("and \(groups.count - Self.most) more") }
        return "*Sources:* " + names.joined(separator: " · ") + quotes
    }

    /// Sources of one thing together, in the order in which they come.
    private var groups: [[AnswerSource]] {
        var groups: [[AnswerSource]] = []
        for source in answer.sources where !isLinked(source) {
            if let index = groups.firstIndex(where: { isSame($0[0], source) }) {
                groups[index].append(source)
            } else {
                groups.append([source])
            }
        }
        return groups
    }

    /// Whether the answer itself leads there: who reads it needs no second link.
    private func isLinked(_ source: AnswerSource) -> Bool {
        source.kind != .meeting && source.url.map { answer.markdown.contains("](\($0))") } ?? false
    }

    private func isSame(_ one: AnswerSource, _ other: AnswerSource) -> Bool {
        one.kind == other.kind && one.title == other.title && one.url == other.url && one.meetingID == other.meetingID
    }

    private func name(_ group: [AnswerSource]) -> Mrkdwn {
        let source = group[0]
        let title = source.kind == .issue ? identifier(source.title) : TextWords.line(source.title, atMost: 80)
        var name: Mrkdwn = source.url.map { .link($0, title) } ?? "\(title)"
        if source.kind == .page { name += " (Notion)" }
        if let date = source.date { name += ", \(DayWords.text(date, today: today))" }
        let times = group.compactMap(\.startSeconds).sorted().map(ClockWords.place).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard !times.isEmpty else { return name }
        let more = times.count > Self.mostTimes ? " …" : ""
        return name + " [\(times.prefix(Self.mostTimes).joined(separator: ", "))\(more)]"
    }

    /// An issue's title begins with it.
    private func identifier(_ title: String) -> String { title.split(separator: " ").first.map(String.init) ?? title }

    /// What a model relies on; the rules quote in the answer itself.
    private var quotes: Mrkdwn {
        guard answer.engine != Assistant.rulesEngine else { return .empty }
        return answer.sources.filter { $0.quote != nil }.prefix(Self.mostQuotes).map { source in
            "\n"
                + Emphasis.quote(source.quote ?? "", speaker: source.speaker, seconds: source.startSeconds, atMost: 160)
        }.joined()
    }
}
