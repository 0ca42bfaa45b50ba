import Redaction

/// Scores redaction on turns in which every commercial span is labelled.
///
/// A span counts as hidden when no letter or digit of it is left; a redaction counts as right when it touches a span; a
/// turn leaks nothing when all of its spans are hidden; a plain word is one that touches no span.
enum LabelledScorer {
    static func scores(_ turns: [LabelledTurn]) -> RedactionScores {
        let redacted = Redactor().redact(conversation: turns.map(\.text))
        return zip(turns, redacted).reduce(RedactionScores()) { $0 + scores($1.0, $1.1) }
    }

    private static func scores(_ turn: LabelledTurn, _ redacted: Redacted) -> RedactionScores {
        var scores = RedactionScores()
        let bytes = Array(turn.text.utf8)
        let hidden = redacted.spans.map(\.range)
        let gold = turn.byteSpans
        var leaks = false
        for span in gold {
            let isHidden = span.range.allSatisfy { place in
                !MeetingRedactionScorer.isTelling(bytes[place]) || hidden.contains { $0.contains(place) }
            }
            scores.byLabel[span.label, default: .init()].add(isHidden)
            if !isHidden { leaks = true }
        }
        if !gold.isEmpty { scores.sensitiveTurns.add(!leaks) }
        for range in hidden {
            scores.redactions.add(gold.contains { $0.range.overlaps(range) })
        }
        for word in words(bytes) where !gold.contains(where: { $0.range.overlaps(word) }) {
            scores.plainWords.add(!hidden.contains { $0.overlaps(word) })
        }
        return scores
    }

    /// Runs of letters and digits.
    private static func words(_ bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for place in 0...bytes.count {
            let isTelling = place < bytes.count && MeetingRedactionScorer.isTelling(bytes[place])
            if isTelling, start == nil { start = place }
            if !isTelling, let first = start {
                words.append(first..<place)
                start = nil
            }
        }
        return words
    }
}
