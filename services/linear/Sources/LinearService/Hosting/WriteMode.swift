internal import LinearAPI

/// What may be written to Linear.
public enum WriteMode: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case off
    /// Issues whose titles begin with ``testMark``.
    case test
    /// Everything.
    case live

    /// What the titles of test issues begin with.
    public static let testMark = "[TEST] "

    /// `title` as this mode writes it.
    func marked(_ title: String) -> String {
        self == .test && !title.hasPrefix(Self.testMark) ? Self.testMark + title : title
    }
}

extension LinearIssue {
    /// Whether it is one of those that the write mode `test` makes.
    var isTest: Bool { title.hasPrefix(WriteMode.testMark) }
}
