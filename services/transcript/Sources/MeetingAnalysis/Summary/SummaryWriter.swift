/// Puts findings into a few plain sentences.
enum SummaryWriter {
    private static let listed = 4

    /// - Parameter people: who spoke, by name.
    static func summary(of meeting: AnalysedMeeting, people: [String]) -> String {
        var sentences: [String] = []
        if !people.isEmpty { sentences.append("\(list(people, limit: 8)) spoke.") }
        if !meeting.decisions.isEmpty {
            let texts = meeting.decisions.prefix(listed).map { bare($0.text) }
            let more = meeting.decisions.count - texts.count
            sentences.append("Decided: \(texts.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "").")
        }
        if !meeting.actionItems.isEmpty {
            let texts = meeting.actionItems.prefix(listed).map(item)
            let more = meeting.actionItems.count - texts.count
            sentences.append("To do: \(texts.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "").")
        }
        let points = meeting.keyPoints.prefix(2).map { "Said on the way: \(bare($0.text))." }
        return (sentences + points).joined(separator: " ")
    }

    private static func item(_ item: ActionItem) -> String {
        let due = item.dueDate.map { " by \($0)" } ?? ""
        return "\(item.assignee ?? "nobody yet"): \(item.text)\(due)"
    }

    private static func bare(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func list(_ names: [String], limit: Int) -> String {
        let shown = names.prefix(limit)
        if names.count > limit { return "\(shown.joined(separator: ", ")) and \(names.count - limit) more" }
        guard let last = shown.last, shown.count > 1 else { return names.first ?? "" }
        return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
    }
}
