internal import Domain

/// One line that the text about a workspace may have, written only when there is room for it.
struct ContextLine: Sendable {
    enum Section: Int, Sendable, CaseIterable {
        case head, teams, people, projects, openIssues, labels, completed

        var title: String? {
            switch self {
            case .head: nil
            case .teams: "Teams"
            case .people: "People"
            case .projects: "Projects"
            case .openIssues: "Open issues"
            case .labels: "Labels"
            case .completed: "Recently completed"
            }
        }
    }

    /// What a line is about: what comes first can the least be done without.
    enum Rank: Int, Sendable, Comparable, CaseIterable {
        case head, team, activeProject, person
        /// Of a project under way, not done, and due within a month or overdue.
        case nearMilestone
        /// Urgent, overdue or due within a week.
        case pressingIssue
        case startedIssue, description, label, otherProject, otherMilestone, nextIssue, backlogIssue, completedIssue

        /// Of the room, what lines of this rank may take before lines of later ranks had theirs, so that hundreds of
        /// projects leave room for what is overdue.
        var share: Double {
            switch self {
            case .head: 1
            case .team: 0.1
            case .activeProject, .pressingIssue: 0.25
            case .person: 0.15
            case .nearMilestone: 0.1
            default: 0
            }
        }

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    let section: Section
    let rank: Rank
    /// What is counted when the line is left out, such as `issue`; nil for what is not.
    var noun: String?
    /// The line without which this one says nothing, by its place among all.
    var parent: Int?
    let text: @Sendable () -> String
}
