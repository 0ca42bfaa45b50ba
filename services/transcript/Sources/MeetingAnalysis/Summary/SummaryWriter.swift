import Domain
import Redaction

/// Puts findings into a few plain sentences, a line for each decision and each task.
struct SummaryWriter {
    /// What the meeting was called; nil when nobody said.
    let title: String?
    /// Who spoke, by name.
    let people: [String]
    /// What was asked and left open.
    let questions: [String]

    private static let listedPeople = 8
    private static let listedDecisions = 5
    private static let listedTasks = 8
    private static let listedProjects = 3

    func summary(of meeting: AnalysedMeeting) -> FilteredText {
        let paragraphs = [introduction(meeting), decisions(meeting), tasks(meeting), open()]
        return FilteredText(derived: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    private func introduction(_ meeting: AnalysedMeeting) -> String {
        var sentences: [String] = []
        let named = title.map(Self.readable) ?? ""
        if !people.isEmpty {
            let met = people.count > 1 ? "met" : "spoke"
            sentences.append(
                "\(list(people, limit: Self.listedPeople)) \(met)\(named.isEmpty ? "" : " for “\(named)”").")
        }
        let projects = projects(meeting)
        if !projects.isEmpty {
            sentences.append("The work that came up belongs to \(list(projects, limit: Self.listedProjects)).")
        }
        if meeting.decisions.isEmpty, meeting.proposals.isEmpty, let point = meeting.keyPoints.first {
            sentences.append(point.text.text(for: .analysis))
        }
        return sentences.joined(separator: " ")
    }

    /// The projects with most of the work first.
    private func projects(_ meeting: AnalysedMeeting) -> [String] {
        let counts = meeting.proposals.compactMap(\.project).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }

    private func decisions(_ meeting: AnalysedMeeting) -> String {
        let texts = meeting.decisions.map { $0.text.text(for: .analysis) }
        guard texts.count > 1 else { return texts.first.map { "It was decided: \($0)" } ?? "" }
        return lines("It was decided:", texts, limit: Self.listedDecisions)
    }

    private func tasks(_ meeting: AnalysedMeeting) -> String {
        let tasks =
            meeting.proposals.isEmpty
            ? meeting.actionItems.map { Self.task($0.text, assignee: $0.assignee, due: $0.dueDate) }
            : meeting.proposals.map { Self.task($0.title, assignee: $0.assignee, due: $0.dueDate) }
        return tasks.count > 1 ? lines("To do:", tasks, limit: Self.listedTasks) : tasks.first ?? ""
    }

    private func open() -> String {
        guard questions.count > 1 else { return questions.first.map { "Still open: \($0)" } ?? "" }
        return lines("Still open:", questions, limit: questions.count)
    }

    private static func task(_ title: FilteredText, assignee: FilteredText?, due: CalendarDate?) -> String {
        let title = lowered(title.text(for: .analysis))
        let due = due.map { " by \($0)" } ?? ""
        guard let assignee else { return "Somebody has to \(title)\(due)." }
        return "\(assignee.text(for: .analysis)) will \(title)\(due)."
    }

    /// Titles begin with a verb; abbreviations keep their capitals.
    private static func lowered(_ title: String) -> String {
        guard let first = title.first, title.dropFirst().first?.isLowercase ?? false else { return title }
        return first.lowercased() + title.dropFirst()
    }

    private func lines(_ lead: String, _ texts: [String], limit: Int) -> String {
        let more = texts.count - limit
        let shown = texts.prefix(limit) + (more > 0 ? ["And \(more) more."] : [])
        return "\(lead)\n\(shown.joined(separator: "\n"))"
    }

    /// Titles are often file names: `05-client-review` is 'Client review'.
    private static func readable(_ title: String) -> String {
        guard !title.contains(" ") else { return title.trimmingBlanks }
        let name = title.split(separator: ".").first.map(String.init) ?? title
        let words = name.split { "-_".contains($0) }.drop { $0.allSatisfy(\.isNumber) }
        let text = words.joined(separator: " ")
        return text.contains(where: \.isLetter) ? TitleWriter.capitalised(text) : ""
    }

    private func list(_ names: [String], limit: Int) -> String {
        if names.count > limit {
            return "\(names.prefix(limit).joined(separator: ", ")) and \(names.count - limit) more"
        }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
