public import Domain

/// A statement about the meeting and the words that bear it out.
public struct Finding: Sendable, Hashable, Codable {
    public var text: String
    /// Never empty after ``EvidenceCheck``.
    public var evidence: [Evidence]

    public init(text: String, evidence: [Evidence]) {
        self.text = text
        self.evidence = evidence
    }
}
