/// Lengths of recordings as JSON states them.
enum RecordingTime {
    /// The longest that is believed: 366 days, in seconds.
    private static let longest = 31_622_400.0

    /// `seconds` when a recording can be that long; nil otherwise.
    static func plausible(_ seconds: Double) -> Double? {
        (0...longest).contains(seconds) ? seconds : nil
    }

    /// Reads `942`, `15:42` or `0:15:42`, as a number or a text; nil for anything else.
    static func seconds(_ value: JSONValue) -> Double? {
        if let number = value.number { return plausible(number) }
        let bytes = Array((value.string ?? "").utf8)
        return Timestamp(bytes, whole: bytes.trimmed(0..<bytes.count))?.seconds
    }
}
