/// Time spans as people write them.
package enum TimeText {
    /// `0.8 s`, `12 s`, `3 min 5 s`, `2 h 4 min`, `3 d 2 h`.
    package static func span(_ seconds: Double) -> String {
        if seconds < 10 {
            let tenths = Int((max(0, seconds) * 10).rounded())
            return "\(tenths / 10).\(tenths % 10) s"
        }
        let whole = Int(seconds)
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3_600: return "\(whole / 60) min \(whole % 60) s"
        case ..<86_400: return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
        default: return "\(whole / 86_400) d \(whole % 86_400 / 3_600) h"
        }
    }

    /// A place in a recording: `2:05`, `1:02:05`.
    package static func position(_ seconds: Double) -> String {
        let whole = Int(max(0, seconds))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = whole / 60 % 60
        guard whole >= 3_600 else { return "\(minutes):\(two(whole % 60))" }
        return "\(whole / 3_600):\(two(minutes)):\(two(whole % 60))"
    }
}
