/// What is to be taken out, in order and without overlaps however it is added.
struct Findings {
    /// What is to be taken out, in tokens.
    struct Finding {
        let start: Int
        let end: Int
        let label: RedactionLabel
        let rule: String

        /// The same with the false starts of its first word, which would be words of their own beside a placeholder.
        func withFalseStarts(behind end: Int, in reading: Reading) -> Finding {
            var start = self.start
            while let begun = Self.falseStart(of: start, behind: end, in: reading) { start = begun }
            return Finding(start: start, end: self.end, label: label, rule: rule)
        }

        private static func falseStart(of word: Int, behind end: Int, in reading: Reading) -> Int? {
            let tokens = reading.stream.tokens
            for index in (max(end, word - Lexer.longestStumble)..<max(end, word)).reversed() {
                guard tokens[index].isTransparent || tokens[index].kind == .comma else { return nil }
                guard tokens[index].flags.contains(.unfinished) else { continue }
                let isInsideNumber = tokens[index].has(.numberWord) && reading.number(at: index) == nil
                return isInsideNumber ? nil : index
            }
            return nil
        }
    }

    private(set) var all: [Finding] = []

    /// Two lists in order as one.
    static func merged(_ first: [Finding], _ second: [Finding]) -> [Finding] {
        guard !first.isEmpty else { return second }
        return (first + second).sorted { $0.start < $1.start }
    }

    init() {}

    /// Behind the last token that is taken out, zero when none is.
    var end: Int { all.last?.end ?? 0 }

    var last: Finding? { all.last }

    /// Makes the last finding reach further, for a range that is one amount.
    mutating func extendLast(to end: Int) {
        guard let last = all.last, last.end < end else { return }
        all[all.count - 1] = Finding(start: last.start, end: end, label: last.label, rule: last.rule)
    }

    /// Takes out what stands between two findings of one label where the talk only stumbles: `expensive uh expensive`,
    /// and false starts of what is found: `pri price`.
    func joined(in reading: Reading) -> [Finding] {
        var joined: [Finding] = []
        for finding in all {
            if let last = joined.last, last.label == finding.label, last.end < finding.start,
                reading.stream.next(last.end - 1) == finding.start
            {
                joined[joined.count - 1] = Finding(
                    start: last.start, end: finding.end, label: last.label, rule: last.rule)
            } else {
                joined.append(finding.withFalseStarts(behind: joined.last?.end ?? 0, in: reading))
            }
        }
        return joined
    }

    /// Adds what of a finding is not taken out yet; rules may reach back over, or ahead into, what another took.
    mutating func add(_ finding: Finding) {
        let start = max(finding.start, end)
        guard start < finding.end else { return }
        all.append(Finding(start: start, end: finding.end, label: finding.label, rule: finding.rule))
    }
}
