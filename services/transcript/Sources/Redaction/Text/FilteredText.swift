/// Text of a meeting that went through the redactor, or was made of nothing else: the only kind that leaves the process.
///
/// No public initialiser takes words, on purpose: ``Redactor`` makes new values, analysis derives from them, and the
/// store gives back what it was given. It is not `Codable` either: what encodes it names its ``Outlet``.
public struct FilteredText: Sendable, Hashable {
    private let words: String

    /// No words at all.
    public init() {
        self.words = ""
    }

    /// Takes back text that was read from our own store, where only filtered text is kept.
    package init(stored: String) {
        self.words = stored
    }

    /// Takes what analysis made of filtered text, and of nothing else that was said in the meeting.
    package init(derived: String) {
        self.words = derived
    }

    /// Wraps what the redactor wrote.
    init(redacted: String) {
        self.words = redacted
    }

    /// The guard at the edges: the one function through which text of a meeting passes on its way out.
    ///
    /// Whoever holds what this returns holds text that was filtered. ``OriginalText`` has no such function, no
    /// initialiser here takes one, and so code that would let unfiltered text out does not compile. What the filter
    /// missed passes too: the guard promises that the filter was asked, not that it found everything.
    ///
    /// - Parameter outlet: where the text goes; a log hears how long it is, and every other outlet gets the words.
    public func text(for outlet: Outlet) -> String {
        switch outlet {
        case .analysis, .model, .slack, .linear, .notion, .search, .store, .caller: words
        case .log: "‹filtered text, \(words.count) characters›"
        }
    }
}

extension FilteredText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What a log hears of it: filtered text is still what people said, so it is printed nowhere by accident.
    public var description: String { text(for: .log) }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
