internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// What a list of meetings is narrowed by.
struct MeetingFilter: Sendable {
    /// A project's name, whatever its case.
    var project: String?
    /// A part of a participant's name, beginning with a word.
    var participant: String?
    /// Words of the title.
    var titles: MeetingTitles?
    var from: DateBound?
    var to: DateBound?
    var status: Meeting.Status?
    /// As it is stored: without amounts.
    var filename: FilteredText?
    /// Where days begin, for meetings of which only the time of their arrival is known.
    var zone: TimeZone

    /// Conditions of a query with the values for their question marks.
    struct Conditions: Sendable {
        private var texts: [String] = []
        private(set) var arguments: [SQLValue] = []

        init() {}

        mutating func require(_ condition: String, _ values: SQLValue...) {
            require(condition, values)
        }

        mutating func require(_ condition: String, _ values: [SQLValue]) {
            texts.append(condition)
            arguments += values
        }

        var clause: String { texts.isEmpty ? "" : "WHERE " + texts.joined(separator: " AND ") }
    }

    var conditions: Conditions {
        var conditions = Conditions()
        if let project {
            conditions.require(
                "id IN (SELECT meeting_id FROM project_tags WHERE lower(project) = lower(?))", .text(project))
        }
        if let pattern = participant.flatMap(FoldedName.pattern) {
            conditions.require(
                "id IN (SELECT meeting_id FROM participants WHERE folded LIKE ? ESCAPE '!')", .text(pattern))
        }
        if let from {
            let byDay = "(meeting_date >= ? OR (meeting_date IS NULL AND created_at >= ?))"
            require(byDay, by: ">=", from, else: from.instant ?? start(of: from.day), in: &conditions)
        }
        if let to {
            let (sign, end) = to.instant.map { ("<=", $0) } ?? ("<", start(of: to.day.adding(days: 1)))
            let byDay = "(meeting_date <= ? OR (meeting_date IS NULL AND created_at \(sign) ?))"
            require(byDay, by: "<=", to, else: end, in: &conditions)
        }
        if let status { conditions.require("status = ?", .text(status.rawValue)) }
        if let filename { conditions.require("filename = ?", .text(filename.text(for: .store))) }
        return conditions
    }

    /// Where a time is asked for, and it is known when the meeting began, that decides; else its day, else its arrival.
    private func require(
        _ byDay: String, by sign: String, _ bound: DateBound, else arrival: Date, in conditions: inout Conditions
    ) {
        let values: [SQLValue] = [.text(bound.day.description), .instant(arrival)]
        guard let instant = bound.instant else { return conditions.require(byDay, values) }
        conditions.require(
            "(started_at \(sign) ? OR (started_at IS NULL AND \(byDay)))", [.instant(instant)] + values)
    }

    private func start(of day: CalendarDate) -> Date {
        let midnight = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400)
        return midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: midnight)))
    }
}
