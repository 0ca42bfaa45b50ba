internal import Domain
internal import MeetingAnalysis
internal import Redaction

extension Evidence {
    /// Evidence as it is written down: its words pass the guard.
    init(_ evidence: FilteredEvidence, for outlet: Outlet) {
        self.init(segment: evidence.segment, quote: evidence.quote.text(for: outlet))
    }
}

extension FilteredEvidence {
    /// Takes back evidence from our own store.
    init(stored evidence: Evidence) {
        self.init(segment: evidence.segment, quote: FilteredText(stored: evidence.quote))
    }
}
