internal import Domain
internal import ServiceClients
internal import SlackAPI

/// The statements of a meeting as lines, each list cut with a count.
struct MeetingStatements {
    private static let shownDecisions = 8
    private static let shownActions = 10
    private static let shownDates = 8

    let report: MeetingReport
    let today: CalendarDate

    /// What was decided, with who said it and when; nil when nothing was.
    var decisions: Mrkdwn? {
        let decisions = report.summary.decisions.filter { DecisionWords.sayMuch($0.text) }
        return BulletList.text("Decisions", decisions, atMost: Self.shownDecisions) { item in
            "\(TextWords.line(item.text, atMost: 300))" + reason(item)
        }
    }

    var actionItems: Mrkdwn? {
        BulletList.text("Action items", report.summary.actionItems, atMost: Self.shownActions) { item in
            let owner: Mrkdwn = item.assignee.map { " – \(Emphasis.bold($0))" } ?? ""
            let due: Mrkdwn = item.dueDate.map { ", due \(DayWords.text($0, today: today))" } ?? ""
            return "\(TextWords.line(item.text, atMost: 300))" + owner + due
        }
    }

    /// The days that were named and do not stand beside an action item already, the first first.
    var dates: Mrkdwn? {
        BulletList.text("Dates", namedDates, atMost: Self.shownDates) { date in
            "\(DayWords.text(date.day, today: today)): \(TextWords.line(date.what, atMost: 120))"
        }
    }

    private struct NamedDate: Hashable {
        let day: CalendarDate
        let what: String
    }

    private var namedDates: [NamedDate] {
        let items = report.summary.actionItems
        let rest = items.dropFirst(Self.shownActions).compactMap { item in
            item.dueDate.map { NamedDate(day: $0, what: item.text) }
        }
        // A proposal often is an action item in other words: its day would stand there twice.
        let days = Set(items.compactMap(\.dueDate))
        let ofTickets = report.proposals.compactMap { proposal in
            proposal.dueDate.flatMap { days.contains($0) ? nil : NamedDate(day: $0, what: proposal.title) }
        }
        var seen: Set<NamedDate> = []
        return (rest + ofTickets).filter { seen.insert($0).inserted }.sorted { ($0.day, $0.what) < ($1.day, $1.what) }
    }

    /// Who said it and when; with the quote where that says it in other words.
    private func reason(_ item: SummaryWire.Item) -> Mrkdwn {
        guard let evidence = item.evidence.first else { return .empty }
        let turn = report.segments[evidence.segment]
        guard Self.isSame(item.text, evidence.quote) else {
            return "\n    "
                + Emphasis.quote(evidence.quote, speaker: turn?.speaker, seconds: turn?.startSeconds, atMost: 160)
        }
        let place = [turn?.speaker, turn?.startSeconds.map { "[\(ClockWords.place($0))]" }].compactMap(\.self)
        return place.isEmpty ? .empty : " – \(place.joined(separator: " "))"
    }

    /// Whether one of two texts has all of the other's words in a row.
    private static func isSame(_ first: String, _ second: String) -> Bool {
        let texts = [first, second].map { " " + NameFolding.words($0).joined(separator: " ") + " " }
        return texts[0].contains(texts[1]) || texts[1].contains(texts[0])
    }
}
