public import FoundationEssentials

/// Points in time as `2025-11-03T09:00:00.000Z`: to the millisecond, in UTC, sorting as text as they do in time. What is
/// read and written again is the same text.
public enum InstantText {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// `date` at its nearest millisecond.
    public static func text(_ date: Date) -> String {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        // The style cuts off what is below a millisecond, and a binary fraction often lies a hair below its own: half a
        // millisecond more keeps the cut inside the right one.
        return Date(timeIntervalSince1970: (milliseconds + 0.5) / 1000).formatted(style)
    }

    /// Reads what ``text(_:)`` wrote; nil for anything else.
    public static func date(_ text: String) -> Date? { try? style.parse(text) }  // nil says all there is to say
}
