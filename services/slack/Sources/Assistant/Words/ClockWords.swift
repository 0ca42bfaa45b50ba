package import FoundationEssentials

/// Times as people read them.
package enum ClockWords {
    /// A place in a recording: `14:32`, and `1:14:32` from an hour on.
    package static func place(_ seconds: Double) -> String {
        // A recording of more than 100 hours is none.
        let whole = Int(min(max(seconds, 0), 360_000))
        let rest = "\(padded(whole / 60 % 60)):\(padded(whole % 60))"
        return whole >= 3_600 ? "\(whole / 3_600):\(rest)" : rest
    }

    /// The time of day of `instant` in `zone`: `14:30`.
    package static func time(_ instant: Date, in zone: TimeZone) -> String {
        let seconds = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        let minutes = Int((seconds / 60).rounded(.down))
        let ofDay = ((minutes % 1_440) + 1_440) % 1_440
        return "\(padded(ofDay / 60)):\(padded(ofDay % 60))"
    }

    /// How long something lasts: `45 min`, `1 h`, `1 h 20 min`.
    package static func length(_ seconds: Double) -> String {
        let minutes = Int((min(max(seconds, 0), 360_000) / 60).rounded())
        guard minutes >= 60 else { return "\(max(minutes, 1)) min" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
