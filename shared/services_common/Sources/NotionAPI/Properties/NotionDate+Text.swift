extension NotionDate {
    /// The date for people: `2025-10-17`, `2025-10-17 09:00 +02:00`, `2025-10-17 → 2025-10-20`,
    /// `2025-10-17 09:00 Europe/Madrid`.
    public var text: String {
        let range = [start, end].compactMap { $0 }.map(Self.text).joined(separator: " → ")
        return timeZone.map { range.isEmpty ? range : "\(range) \($0)" } ?? range
    }

    /// A day as it is; a time to the minute, with its offset.
    private static func text(_ instant: String) -> String {
        guard let t = instant.firstIndex(of: "T") else { return instant }
        let day = instant[..<t]
        let time = instant[instant.index(after: t)...]
        let clock = time.prefix { $0.isWholeNumber || $0 == ":" }.prefix(5)
        guard let sign = time.firstIndex(where: { "Z+-".contains($0) }) else { return "\(day) \(clock)" }
        return "\(day) \(clock) \(time[sign] == "Z" ? "UTC" : String(time[sign...]))"
    }
}
