/// Slack's `ts`: seconds since 1970, a point, and six digits.
package enum MessageTimestamp {
    package static func text(microseconds: Int) -> String {
        let rest = String(microseconds % 1_000_000)
        return "\(microseconds / 1_000_000)." + String(repeating: "0", count: 6 - rest.count) + rest
    }

    /// - Returns: nil for anything that is no `ts`. A whole number of seconds is one when it bounds a search.
    package static func microseconds(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...10).contains(parts[0].utf8.count), let seconds = Int(parts[0]),
            seconds >= 0
        else { return nil }
        guard parts.count == 2 else { return seconds * 1_000_000 }
        guard parts[1].utf8.count == 6, let rest = Int(parts[1]), rest >= 0 else { return nil }
        return seconds * 1_000_000 + rest
    }
}
