/// Turns findings about tokens into spans of each turn, and writes the turns with placeholders.
struct SpanWriter {
    private var spans: [[RedactionSpan]]
    private let labels: Set<RedactionLabel>

    /// - Parameter labels: findings of the rules with another label are left in the text.
    init(turns: Int, labels: Set<RedactionLabel>) {
        self.labels = labels
        spans = Array(repeating: [], count: turns)
    }

    /// - Parameter turnEnds: behind the last token of each turn.
    mutating func add(_ findings: [Findings.Finding], tokens: [Token], turnEnds: [Int]) {
        var turn = 0
        for finding in findings where labels.contains(finding.label) || finding.rule == CustomTerms.rule {
            while turn < turnEnds.count, finding.start >= turnEnds[turn] { turn += 1 }
            guard turn < turnEnds.count, finding.end <= turnEnds[turn] else { continue }
            let first = tokens[finding.start]
            let last = tokens[finding.end - 1]
            guard first.start < last.end else { continue }
            let range = Int(first.start)..<Int(last.end)
            add(RedactionSpan(range: range, label: finding.label, rule: finding.rule), turn: turn)
        }
    }

    /// Spans that overlap become one, so that whatever the rules do, all that they found is taken out.
    private mutating func add(_ span: RedactionSpan, turn: Int) {
        var merged = span
        while let last = spans[turn].last, merged.range.lowerBound < last.range.upperBound {
            let lower = min(last.range.lowerBound, merged.range.lowerBound)
            let upper = max(last.range.upperBound, merged.range.upperBound)
            merged = RedactionSpan(range: lower..<upper, label: last.label, rule: last.rule)
            spans[turn].removeLast()
        }
        spans[turn].append(merged)
    }

    /// The redacted form of one turn.
    func write(_ text: String, turn: Int) -> Redacted {
        Redacted(of: text, without: spans[turn])
    }
}
