package import Domain
package import FoundationEssentials
package import ServiceClients

/// What happened in seven days. Every number is computed.
package struct WeeklySummary: Sendable, Hashable {
    /// The first and the last day.
    package var days: ClosedRange<CalendarDate>
    /// The project that it is about; nil for all.
    package var project: String?
    /// Nil when the meeting archive is away.
    package var meetings: [MeetingWire]?
    package var decisions: [MeetingDecision] = []
    /// Nil when Linear is away.
    package var work: Work?
    package var notices: [String] = []

    package init(days: ClosedRange<CalendarDate>, project: String? = nil) {
        self.days = days
        self.project = project
    }

    /// Whether nothing at all could be read.
    package var isEmpty: Bool { meetings == nil && work == nil }

    /// The issues of the week.
    package struct Work: Sendable, Hashable {
        /// The latest first.
        package var done: [WorkspaceWire.Issue]
        /// In progress and touched in these days.
        package var moving: [WorkspaceWire.Issue]
        package var created: Int
        /// Open and due within the seven days from today on, the next first; none for a week that is over.
        package var due: [WorkspaceWire.Issue]
        /// The longest overdue first; none for a week that is over.
        package var overdue: [WorkspaceWire.Issue]
    }

    /// Those of `meetings` that were held in these days; where nobody said the day, the day of its arrival counts.
    package func held(_ meetings: [MeetingWire], zone: TimeZone) -> [MeetingWire] {
        meetings.filter { days.contains($0.meetingDate ?? CalendarDate($0.createdAt, in: zone)) }
    }

    /// As many decisions of each meeting as there is room for, so that one meeting does not take all of it.
    package func decisions(atMost limit: Int) -> [MeetingDecision] {
        let byMeeting = Dictionary(grouping: decisions, by: \.meeting.id)
        func kept(_ each: Int) -> Int { byMeeting.values.reduce(0) { $0 + min($1.count, each) } }
        let each = (1...max(limit, 1)).last { kept($0) <= limit } ?? 1
        var taken: [MeetingID: Int] = [:]
        let spread = decisions.filter { decision in
            taken[decision.meeting.id, default: 0] += 1
            return taken[decision.meeting.id, default: 0] <= each
        }
        return Array(spread.prefix(limit))
    }

    /// The seven days that end with `today`, or those before.
    package static func days(_ request: WeeklyRequest, today: CalendarDate) -> ClosedRange<CalendarDate> {
        let last = request.isLastWeek ? today.adding(days: -7) : today
        return last.adding(days: -6)...last
    }
}

extension WeeklySummary.Work {
    /// How many days ahead is next week.
    private static let daysAhead = 7

    /// - Parameters:
    ///   - issues: those that the summary is about.
    ///   - zone: in which days begin and end.
    package init(
        _ issues: [WorkspaceWire.Issue], days: ClosedRange<CalendarDate>, today: CalendarDate, zone: TimeZone
    ) {
        func isInDays(_ instant: Date?) -> Bool { instant.map { days.contains(CalendarDate($0, in: zone)) } ?? false }
        let open = issues.filter(\.isOpen)
        let dated = days.contains(today) ? open : []
        let ahead = today...today.adding(days: Self.daysAhead)
        self.done = issues.filter { isInDays($0.completedAt) }.sorted {
            ($1.completedAt ?? .distantPast, $0.identifier) < ($0.completedAt ?? .distantPast, $1.identifier)
        }
        self.moving = open.filter { $0.state.type == "started" && isInDays($0.updatedAt) }.sorted {
            ($1.updatedAt, $0.identifier) < ($0.updatedAt, $1.identifier)
        }
        self.created = issues.count { isInDays($0.createdAt) }
        self.due = Self.byDue(dated.filter { $0.dueDate.map(ahead.contains) ?? false })
        self.overdue = Self.byDue(dated.filter { $0.dueDate.map { $0 < today } ?? false })
    }

    private static func byDue(_ issues: [WorkspaceWire.Issue]) -> [WorkspaceWire.Issue] {
        issues.sorted {
            ($0.dueDate?.dayNumber ?? .max, $0.identifier) < ($1.dueDate?.dayNumber ?? .max, $1.identifier)
        }
    }
}
