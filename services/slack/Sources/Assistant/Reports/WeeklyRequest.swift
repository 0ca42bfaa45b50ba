/// What `/weekly-summary` is asked for.
package struct WeeklyRequest: Sendable, Hashable {
    /// The seven days before the last seven.
    package var isLastWeek: Bool
    /// Only what is about it; nil for everything.
    package var project: String?

    package init(isLastWeek: Bool = false, project: String? = nil) {
        self.isLastWeek = isLastWeek
        self.project = project
    }

    /// Reads what stands behind `/weekly-summary`: nothing, `last`, a project's name, or both.
    package init(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace)
        self.isLastWeek = ["last", "previous"].contains(words.first?.lowercased())
        if isLastWeek {
            words.removeFirst()
            if words.first?.lowercased() == "week" { words.removeFirst() }
        }
        self.project = words.isEmpty ? nil : words.joined(separator: " ")
    }
}
