/// The words of a project or a client that are always taken out, whatever is talked about, and those that never are.
///
/// Phrases match whole words whatever their case, with white space, hyphens, underscores or apostrophes between the
/// words, and also with a plural or possessive ending. Overlapping matches become one, with the label of the longest.
/// Where both kinds meet, `always` wins and the whole of the other phrase counts for nothing.
public struct CustomTerms: Sendable, Hashable {
    /// A phrase that is taken out.
    public struct Always: Sendable, Hashable {
        public let phrase: TermPhrase
        /// What stands in its place.
        public let label: RedactionLabel

        public init(_ phrase: TermPhrase, label: RedactionLabel = .term) {
            self.phrase = phrase
            self.label = label
        }
    }

    /// The most phrases, of both kinds together.
    public static let maxCount = 2_000
    /// The rule that spans of these terms name.
    public static let rule = "terms.always"
    public static let none = CustomTerms()

    public let always: [Always]
    public let never: [TermPhrase]

    /// - Throws: ``TermFault`` `.tooMany` beyond ``maxCount``; `.contradictory` for a phrase of both kinds, or of two labels.
    public init(always: [Always], never: [TermPhrase] = []) throws(TermFault) {
        guard always.count + never.count <= Self.maxCount else { throw .tooMany }
        var labels: [TermPhrase: RedactionLabel] = [:]
        for term in always {
            guard labels.updateValue(term.label, forKey: term.phrase) ?? term.label == term.label else {
                throw .contradictory
            }
        }
        guard !never.contains(where: { labels[$0] != nil }) else { throw .contradictory }
        self.always = always
        self.never = never
    }

    private init() {
        always = []
        never = []
    }

    public var isEmpty: Bool { always.isEmpty && never.isEmpty }
}

/// Why terms cannot be used; never says what they are.
public enum TermFault: Error, Sendable, Hashable {
    /// Without a letter, a digit or a symbol.
    case empty
    /// Longer than ``TermPhrase/maxLength``.
    case tooLong
    /// Holds one of our own placeholders.
    case placeholder
    /// More than ``CustomTerms/maxCount``.
    case tooMany
    /// Always and never at once, or with two labels.
    case contradictory
}
