internal import FoundationEssentials
internal import ServiceClients

/// When on its day a meeting was. Nobody says it: a recording comes in when the meeting is over, and lasts as long as the
/// meeting did.
struct MeetingTimes {
    /// A recording comes in within this many minutes after the meeting, and people name the time it was planned for.
    private static let slack = 30
    private static let minutesOfDay = 1_440

    private let start: Int
    private let end: Int

    init(_ meeting: MeetingWire, zone: TimeZone) {
        let seconds = meeting.createdAt.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: meeting.createdAt))
        let arrival = Int((seconds / 60).rounded(.down))
        let length = Int((min(max(meeting.durationSeconds ?? 3_600, 0), 43_200) / 60).rounded(.up))
        self.end = arrival
        self.start = arrival - length - Self.slack
    }

    func contains(_ time: TimeOfDay) -> Bool {
        // The first such time of day from the start on.
        let offset = ((time.minutes - start) % Self.minutesOfDay + Self.minutesOfDay) % Self.minutesOfDay
        return start + offset <= end
    }
}
