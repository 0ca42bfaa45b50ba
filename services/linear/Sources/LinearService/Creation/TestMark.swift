internal import LinearAPI
internal import Settings

extension WriteMode {
    /// `title` as this mode writes it.
    func marked(_ title: String) -> String {
        self == .test && !title.hasPrefix(Self.testMark) ? Self.testMark + title : title
    }
}

extension LinearIssue {
    /// Whether it is one of those that the write mode `test` makes.
    var isTest: Bool { title.hasPrefix(WriteMode.testMark) }
}
