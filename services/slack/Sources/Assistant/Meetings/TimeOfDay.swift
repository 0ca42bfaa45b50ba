internal import Foundation

/// A time of day as people write it: `14:30`, `2:30pm`, `2 pm`.
package struct TimeOfDay: Sendable, Hashable {
    /// Since midnight, 0 to 1,439.
    package let minutes: Int

    /// Nil for anything else.
    package init?(_ text: some StringProtocol) {
        let shape = /(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?/
        let lowered = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let match = lowered.wholeMatch(of: shape), let hour = Int(match.1), let minute = Int(match.2 ?? "0"),
            // A bare number is a part of a title.
            match.2 != nil || match.3 != nil, minute < 60
        else { return nil }
        switch match.3 {
        case "am", "pm":
            guard (1...12).contains(hour) else { return nil }
            self.minutes = (hour % 12 + (match.3 == "pm" ? 12 : 0)) * 60 + minute
        default:
            guard hour < 24 else { return nil }
            self.minutes = hour * 60 + minute
        }
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `14:30`.
    package var description: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}
