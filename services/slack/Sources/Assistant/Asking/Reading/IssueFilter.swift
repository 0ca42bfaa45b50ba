internal import Domain
internal import ServiceClients

/// Which issues are asked for by what they are, and whether only their number is.
struct IssueFilter: Sendable, Hashable {
    /// Kinds of states as Linear has them: `started`, `completed`.
    var states: Set<String> = []
    /// A state by name, such as `In Review`, folded.
    var stateName: String?
    var priority: Priority?
    var isOfNobody = false
    var isCount = false
    /// How people say all this: `urgent, in progress`.
    var words: [String] = []

    func fits(_ issue: WorkspaceWire.Issue) -> Bool {
        let isOfState =
            states.isEmpty ? (stateName != nil || isCount || issue.isOpen) : states.contains(issue.state.type)
        return isOfState && (stateName.map { NameFolding.folded(issue.state.name) == $0 } ?? true)
            && (priority.map { issue.priority == $0 } ?? true) && (!isOfNobody || issue.assignee == nil)
    }
}

extension IssueFilter {
    private static let nouns = [
        "issue", "issues", "ticket", "tickets", "task", "tasks", "card", "cards", "bug", "bugs",
    ]
    private static let done = [
        "done", "completed", "complete", "finished", "finish", "closed", "close", "shipped", "solved", "resolved",
    ]
    private static let nobody = [
        "without an assignee", "without assignee", "without an owner", "without owner", "unassigned", "no assignee",
        "no owner", "nobody assigned", "assigned to nobody", "assigned to no one", "nobody has", "no one has",
        "not assigned", "unowned",
    ]
    private static let counting = ["how many", "number of", "count"]
    private static let plain = [
        "all", "list", "show", "which", "currently", "work", "priority", "marked", "total", "there", "of",
    ]
    private static let states: [(phrases: [String], types: Set<String>, words: String)] = [
        (["in progress", "started", "ongoing", "being worked on", "under way", "wip"], ["started"], "in progress"),
        (["backlog"], ["backlog"], "in the backlog"),
        (["todo", "to do", "not started", "unstarted"], ["unstarted"], "to do"),
        (["canceled", "cancelled"], ["canceled"], "canceled"),
        (done, ["completed"], "done"),
        (["open", "unfinished", "not done"], ["started", "unstarted", "backlog", "triage"], "open"),
    ]
    private static let priorities: [(phrases: [String], priority: Priority, words: String)] = [
        (["urgent", "critical", "highest priority"], .urgent, "urgent"),
        (["high priority", "high prio"], .high, "of high priority"),
        (["medium priority", "normal priority"], .medium, "of medium priority"),
        (["low priority"], .low, "of low priority"),
    ]

    /// Nil when something else is asked for.
    init?(_ words: CueWords, _ inquiry: Inquiry) {
        guard inquiry.meetings.isEmpty else { return nil }
        self.isCount = words.has(Self.counting)
        var used = Self.nouns + Self.counting + Self.plain
        if words.has(["in review"]) {
            stateName = "in review"
            self.words.append("in review")
            used.append("in review")
        }
        if let state = Self.states.first(where: { words.has($0.phrases) }) {
            states = state.types
            self.words.append(state.words)
            used += state.phrases
        }
        if let found = Self.priorities.first(where: { words.has($0.phrases) }) {
            priority = found.priority
            self.words.append(found.words)
            used += found.phrases
        }
        if words.has(Self.nobody) {
            isOfNobody = true
            self.words.append("assigned to nobody")
            used += Self.nobody
        }
        guard !self.words.isEmpty || isCount, isAlone(words, used), isMeant(words, inquiry) else { return nil }
    }

    private func isAlone(_ words: CueWords, _ used: [String]) -> Bool {
        var words = words
        words.use(used)
        return Terms(words: words.rest).isEmpty
    }

    /// `open` and `done` alone may be said of anything, and somebody's open issues are their work.
    private func isMeant(_ words: CueWords, _ inquiry: Inquiry) -> Bool {
        let isOpen = states.contains("started") && states.contains("backlog")
        let isPlain = (isOpen || states == ["completed"]) && priority == nil && !isOfNobody
        if !inquiry.people.isEmpty, isPlain, !isCount { return states == ["completed"] }
        if inquiry.projects.count == 1, isPlain, !isCount, !words.has(Self.nouns) { return false }
        if words.has(Self.nouns) { return true }
        return !isPlain && !self.words.isEmpty || (states == ["completed"] && inquiry.days != nil)
    }
}
