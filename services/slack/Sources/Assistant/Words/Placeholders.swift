/// What the filter put in the place of money and contract terms, such as `[REDACTED_AMOUNT]`.
enum Placeholders {
    /// What people read there.
    static let shown = "(hidden)"

    /// `text` with ``shown`` for each.
    static func worded(_ text: String) -> String {
        guard text.contains("[") else { return text }
        return text.replacing(pattern, with: shown)
    }

    /// `text` without them, and how many there were.
    static func removed(from text: String) -> (text: String, count: Int) {
        (text.replacing(pattern, with: " "), text.matches(of: pattern).count)
    }

    /// As the transcript service writes them: at least two words of capitals. `[TEST]` is none.
    private static var pattern: Regex<Substring> { /\[[A-Z]+(?:_[A-Z]+)+\]/ }
}
