internal import Redaction

/// The filtered transcript as a caller gets it as text: a line `Speaker | mm:ss` above each segment.
enum TranscriptText {
    static func render(_ segments: [Segment]) -> String {
        segments.map { segment in
            let heading = [segment.speaker?.text(for: .caller), segment.startSeconds.map(time)].compactMap(\.self)
            let text = segment.text.text(for: .caller)
            return heading.isEmpty ? text : heading.joined(separator: " | ") + "\n" + text
        }.joined(separator: "\n\n") + "\n"
    }

    /// `mm:ss`, and `h:mm:ss` from an hour on.
    static func time(_ seconds: Double) -> String {
        let whole = Int(max(0, seconds))
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let tail = twoDigits(whole / 60 % 60) + ":" + twoDigits(whole % 60)
        return whole < 3600 ? tail : "\(whole / 3600):" + tail
    }
}
