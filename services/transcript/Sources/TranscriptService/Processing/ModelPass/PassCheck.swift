internal import Redaction

/// Decides what of a model's answer about one part is used.
///
/// The answer is untrusted: it may have been led by what somebody said in the meeting. All that it can do is hide more
/// of the text, and only so much.
struct PassCheck: Sendable {
    /// More findings than these of one answer are not looked at.
    static let maxFindings = 60
    /// An answer that hides more of the words is not believed.
    static let maxShare = 0.2
    /// So many words may be hidden in a part of any length.
    static let alwaysAllowedWords = 12

    /// What is used of an answer.
    struct Verdict: Sendable {
        /// By segment, in UTF-8 offsets of its text.
        var spans: [Int: [RedactionSpan]] = [:]
        /// Findings that were not used: another form, no such quote, label or segment, or no phrase.
        var dropped = 0
        /// Whether the answer would have hidden so much that nothing of it is used.
        var isDistrusted = false
    }

    private let pieces: [(piece: PassPart.Piece, finder: QuoteFinder)]

    init(_ part: PassPart) {
        self.pieces = part.pieces.map { ($0, QuoteFinder($0.text)) }
    }

    func verdict(on answer: PassQuestion.Answer) -> Verdict {
        var found: [[RedactionSpan]] = pieces.map { _ in [] }
        var dropped = answer.unreadable + max(0, answer.findings.count - Self.maxFindings)
        for finding in answer.findings.prefix(Self.maxFindings) where !add(finding, to: &found) { dropped += 1 }
        let taken = zip(pieces, found).map { $0.piece.text.hiding($1).spans }
        let words = pieces.reduce(0) { $0 + $1.finder.wordCount }
        let hidden = zip(pieces, taken).reduce(0) { $0 + $1.0.finder.wordCount(in: $1.1) }
        guard Double(hidden) <= max(Double(Self.alwaysAllowedWords), Double(words) * Self.maxShare) else {
            return Verdict(dropped: answer.findings.count + answer.unreadable, isDistrusted: true)
        }
        var verdict = Verdict(dropped: dropped)
        for ((piece, _), spans) in zip(pieces, taken) where !spans.isEmpty {
            verdict.spans[piece.segment, default: []] += spans.map { $0.moved(by: piece.start) }
        }
        return verdict
    }

    /// Says whether the quote stands in the segment that it names.
    private func add(_ finding: PassQuestion.Answer.Finding, to found: inout [[RedactionSpan]]) -> Bool {
        guard let label = RedactionLabel(rawValue: finding.label.uppercased()) else { return false }
        let quote = SensitiveQuote(finding.quote, label: label)
        var isUsed = false
        for (index, (piece, finder)) in pieces.enumerated() where piece.segment == finding.segment {
            guard let spans = try? finder.spans(of: quote) else { continue }  // counted by the caller
            found[index] += spans
            isUsed = true
        }
        return isUsed
    }
}
