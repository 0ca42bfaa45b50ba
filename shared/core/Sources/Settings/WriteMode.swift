/// What may be written to Linear: `LINEAR_WRITE_MODE`, and `LINEAR_TEST_MODE=true` as another word for `test`.
public enum WriteMode: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case off
    /// Issues whose titles begin with ``testMark``.
    case test
    /// Everything.
    case live

    /// What the titles of test issues begin with.
    public static let testMark = "[TEST] "

    /// Nil when no setting says it. `off` beside the alias is no contradiction: it stands in every example. Problems are
    /// noted in `reader`.
    public static func read(_ reader: inout SettingsReader) -> WriteMode? {
        let isTest = reader.flag("LINEAR_TEST_MODE", default: false)
        let mode: WriteMode? = reader.value("LINEAR_WRITE_MODE", default: nil, mend: "Give off, test or live") {
            WriteMode(rawValue: $0.lowercased()).map(Optional.some)
        }
        guard isTest else { return mode }
        if mode == .live {
            reader.note(
                "LINEAR_TEST_MODE", problem: "is true, which contradicts LINEAR_WRITE_MODE=live",
                mend: "Remove LINEAR_TEST_MODE, or set LINEAR_WRITE_MODE=test")
        }
        return .test
    }
}
