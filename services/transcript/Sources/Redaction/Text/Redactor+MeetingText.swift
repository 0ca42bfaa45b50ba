extension Redactor {
    /// Filters one text of a meeting, such as its title or a speaker's name.
    ///
    /// - Parameter labels: what is taken out; all of it unless told otherwise.
    public func redact(_ text: OriginalText, labels: Set<RedactionLabel> = Set(RedactionLabel.allCases)) -> Redacted {
        redact(text.unfiltered, labels: labels)
    }

    /// Filters the consecutive turns of a meeting; what is talked about in one decides over numbers in the next.
    ///
    /// - Parameter turns: what was said, in order, without the names of the speakers.
    /// - Returns: as many results as there are turns, in the same order.
    public func redact(turns: [OriginalText]) -> [Redacted] {
        redact(conversation: turns.map(\.unfiltered))
    }

    /// Filters once more what was filtered, such as with terms that are new.
    public func redact(_ text: FilteredText, labels: Set<RedactionLabel> = Set(RedactionLabel.allCases)) -> Redacted {
        redact(text.text(for: .analysis), labels: labels)
    }

    /// Filters the consecutive turns of a meeting once more.
    public func redact(turns: [FilteredText]) -> [Redacted] {
        redact(conversation: turns.map { $0.text(for: .analysis) })
    }
}
