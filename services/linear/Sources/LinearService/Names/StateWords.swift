internal import Domain
internal import LinearAPI

/// Usual words for the types of states.
enum StateWords {
    private static let types: [String: String] = [
        "new": "triage", "inbox": "triage", "later": "backlog", "todo": "unstarted", "to do": "unstarted",
        "to-do": "unstarted", "not started": "unstarted", "planned": "unstarted", "next": "unstarted",
        "in progress": "started", "in-progress": "started", "doing": "started", "active": "started", "wip": "started",
        "ongoing": "started", "done": "completed", "complete": "completed", "finished": "completed",
        "closed": "completed", "resolved": "completed", "cancelled": "canceled", "won't do": "canceled",
        "wontfix": "canceled", "rejected": "canceled",
    ]

    /// - Parameter word: folded.
    static func type(_ word: String) -> String? { types[word] }
}

extension Resolution where Value == LinearState {
    /// What to say when a team has no such state: which it has, in the order of its workflow.
    func complaint(state name: String, of team: LinearTeam) -> String? {
        guard case .unknown(let states) = self else { return complaint("state of team \(team.key)", name) }
        return "the team \(team.key) has no state “\(name)”; it has \(states.joined(separator: ", "))"
    }
}
