public import Redaction

/// A statement about the meeting and the words that bear it out.
public struct Finding: Sendable, Hashable {
    public var text: FilteredText
    /// Never empty after ``EvidenceCheck``.
    public var evidence: [FilteredEvidence]

    public init(text: FilteredText, evidence: [FilteredEvidence]) {
        self.text = text
        self.evidence = evidence
    }
}
