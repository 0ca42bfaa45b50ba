import Redaction

/// What redaction promises for every input, tried on one.
enum Promises {
    /// - Returns: what was broken, or nil; and how many spans were found.
    static func check(_ input: FuzzInput) -> (broken: String?, spans: Int) {
        let redactor = input.redactor
        let results = redactor.redact(conversation: input.turns)
        guard results.count == input.turns.count else { return ("as many results as turns", 0) }
        let spans = results.reduce(0) { $0 + $1.spans.count }
        for (turn, result) in zip(input.turns, results) {
            if let broken = brokenForm(result, of: turn) { return (broken, spans) }
        }
        // Made anew, so that nothing is kept from one run to the next.
        guard input.redactor.redact(conversation: input.turns) == results else {
            return ("the same result twice", spans)
        }
        let once = results.map { $0.filtered.text(for: .caller) }
        let again = redactor.redact(conversation: once)
        for (first, second) in zip(once, again)
        where second.filtered.text(for: .caller) != first || !second.spans.isEmpty {
            return ("filtering twice changes nothing", spans)
        }
        return (nil, spans)
    }

    /// What comes out once and twice, to look at.
    static func outcome(of input: FuzzInput) -> String {
        let once = input.redactor.redact(conversation: input.turns).map { $0.filtered.text(for: .caller) }
        let twice = input.redactor.redact(conversation: once).map { $0.filtered.text(for: .caller) }
        return "once:  \(once)\ntwice: \(twice)"
    }

    /// Spans are in order, apart and on scalar boundaries, and what stands outside of them is kept to the byte.
    private static func brokenForm(_ result: Redacted, of turn: String) -> String? {
        let bytes = Array(turn.utf8)
        var rebuilt: [UInt8] = []
        var position = 0
        for span in result.spans {
            let range = span.range
            guard range.lowerBound >= position, range.lowerBound < range.upperBound else {
                return "spans are in order and apart"
            }
            guard range.upperBound <= bytes.count else { return "spans are in range" }
            guard isBoundary(range.lowerBound, bytes), isBoundary(range.upperBound, bytes) else {
                return "spans are on scalar boundaries"
            }
            rebuilt += bytes[position..<range.lowerBound]
            rebuilt += span.label.placeholder.utf8
            position = range.upperBound
        }
        rebuilt += bytes[position...]
        return rebuilt.elementsEqual(result.filtered.text(for: .caller).utf8) ? nil : "the rest is kept to the byte"
    }

    private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }
}
