internal import Domain
internal import ServiceClients

/// A decision with the turns that show what it is about.
struct RankedDecision: Sendable {
    let meeting: MeetingWire
    let item: SummaryWire.Item
    /// What was said before it, if that is short, and the decision itself.
    let lines: [Excerpt.Line]
    let share: Double

    /// Whether its own words are among the lines of `excerpt`.
    func isShown(in excerpt: Excerpt) -> Bool {
        excerpt.meeting.id == meeting.id && excerpt.lines.contains { $0.segment == item.evidence.first?.segment }
    }

    func overlaps(_ excerpt: Excerpt) -> Bool {
        excerpt.meeting.id == meeting.id
            && excerpt.lines.contains { line in lines.contains { abs($0.segment - line.segment) <= 1 } }
    }
}

/// Finds the decisions that a question asks for. A decision is often two words long: what it is about stands in the
/// turns before it.
struct DecisionRanking {
    private static let turnsBefore = 9
    private static let turnsAfter = 2
    private static let leastShare = 0.4

    private let texts: [MeetingText]
    private let asked: Terms
    private let weights: TermWeights
    private let coverage: Coverage

    init(_ texts: [MeetingText], inquiry: Inquiry) {
        self.texts = texts
        self.asked = inquiry.terms
        self.weights = TermWeights(of: texts.flatMap(\.terms))
        self.coverage = Coverage(core: inquiry.core, weights: weights)
    }

    /// Those about the question's topic, the best first.
    func decisions() -> [RankedDecision] {
        texts.flatMap { text in (text.summary?.decisions ?? []).compactMap { ranked($0, in: text) } }
            .filter { $0.share >= Self.leastShare }.sorted { $0.share > $1.share }
    }

    private func ranked(_ item: SummaryWire.Item, in text: MeetingText) -> RankedDecision? {
        guard let evidence = item.evidence.first, let segment = text.segment(evidence.segment) else { return nil }
        let around = (evidence.segment - Self.turnsBefore)...(evidence.segment + Self.turnsAfter)
        let near = around.compactMap(text.terms(of:)).reduce(Terms([])) { $0.union($1) }
        let own = Terms(item.text).union(Terms(evidence.quote))
        let whole = near.union(own).union(text.title).stems
        let meant = asked.stems.filter { !RelatedWords.stems(for: $0).isDisjoint(with: whole) }
        guard coverage.isEnough(whole.union(meant)) else { return nil }
        let share =
            0.4 * asked.share(in: own.union(text.title), weights: weights)
            + 0.6 * asked.share(in: near.union(own), weights: weights)
        return RankedDecision(
            meeting: text.meeting, item: item, lines: lines(text, evidence, segment), share: share)
    }

    private func lines(_ text: MeetingText, _ evidence: Evidence, _ segment: SegmentWire) -> [Excerpt.Line] {
        var lines = [
            Excerpt.Line(
                segment: evidence.segment, speaker: segment.speaker, startSeconds: segment.startSeconds,
                quote: evidence.quote)
        ]
        if let before = text.segment(evidence.segment - 1) {
            lines.insert(
                Excerpt.Line(
                    segment: before.index, speaker: before.speaker, startSeconds: before.startSeconds,
                    quote: QuoteCut.cut(before.text, atMost: 200) { asked.share(in: Terms($0), weights: weights) }),
                at: 0)
        }
        return lines
    }
}
