/// The phrases by which the rules tell what is asked.
enum QuestionCues {
    static let decisions = [
        "decide", "decided", "decides", "decision", "decisions", "agree on", "agreed on", "agreed to", "agree to",
        "agreement on", "did we agree", "was agreed", "conclude", "concluded",
    ]
    static let actions = [
        "action item", "action items", "actions", "next step", "next steps", "follow up", "follow ups", "todo", "todos",
        "to do list", "to dos", "what is to do", "homework", "takeaways",
    ]
    /// What is not done yet of what a meeting came to.
    static let left = [
        "open", "left", "outstanding", "pending", "to do", "tasks", "task", "undone", "unfinished", "remaining",
    ]
    static let overdue = [
        "overdue", "over due", "past due", "behind schedule", "running late", "are late", "is late",
        "late with", "late on", "behind on", "behind with",
    ]
    static let blocked = [
        "blocked", "blocker", "blockers", "blocking", "stuck", "at risk", "risk", "risks", "stalled", "in danger",
    ]
    static let due = ["due", "deadline", "deadlines", "coming up", "upcoming", "milestone", "milestones"]
    static let when = [
        "when", "by when", "until when", "what date", "which date", "what day", "which day", "how soon", "deadline for",
        "what time",
    ]
    static let work = [
        "working on", "work on", "works on", "doing", "up to", "plate", "busy", "load", "workload", "task", "tasks",
        "ticket", "tickets", "issue", "issues", "assigned", "work", "working", "finish", "finished", "done", "complete",
        "completed", "responsible for", "supposed to", "to do", "have to do", "backlog", "open",
    ]
    static let state = [
        "status", "state", "going", "progress", "progressing", "stand", "standing", "update", "updates", "doing",
        "happening", "news", "new", "up", "overview", "summary", "health", "on track", "track", "far", "latest",
        "project",
        "client", "open", "issues", "tickets", "tasks",
    ]
    /// The ones of these that ask how something stands and nothing else.
    static let standing = [
        "status", "state", "going", "progressing", "stand", "standing", "on track", "doing", "overview", "health",
    ]
    static let meetings = [
        "meeting", "meetings", "call", "calls", "did i miss", "have i missed", "what did we talk about",
    ]
    static let who = ["who", "whose", "whom", "owner", "assignee", "responsible"]
    static let number = [
        "how many", "how much", "how long", "how often", "how far", "how fast", "how big", "how old",
        "what percentage", "which percentage", "what number", "which number", "how high", "how low", "how accurate",
        "how good",
        "how large", "how small",
    ]
    static let reason = ["why", "reason", "cause", "caused", "causes", "how come", "what went wrong"]
    /// How a question that leans on the one before begins.
    static let elliptical = ["and", "what about", "how about", "also", "same for", "or"]
    static let pronouns: Set<String> = [
        "it", "its", "it's", "this", "they", "them", "their", "theirs", "he", "she", "him", "her", "his", "hers",
        "those",
        "these",
    ]
    static let persons: Set<String> = ["he", "she", "him", "her", "his", "hers", "they", "them", "their"]
    /// Of meetings that somebody was not at.
    static let missed = [
        "did i miss", "have i missed", "i missed", "without me", "i was not at", "i wasn't at", "i was not in",
        "i wasn't in",
    ]
    /// What the phrases say, in stems: alone they are no topic.
    static let terms = Terms(
        words: [decisions, actions, overdue, due, work, state, meetings, who, number, reason].joined()
            .flatMap { $0.split(separator: " ").map(String.init) })
    /// What stands before `me` where nothing is asked about it.
    static let asking: Set<String> = [
        "show", "tell", "give", "let", "send", "remind", "list", "get", "bring", "help", "find", "update", "fill",
        "catch", "explain", "read", "told", "telling", "giving", "showing", "remember",
    ]
    static let asker: Set<String> = ["i", "me", "my", "mine", "myself", "i'm", "i've"]
}

/// Words with a note of which have been understood.
struct CueWords: Sendable {
    let words: [String]
    private(set) var isUsed: [Bool]

    init(_ words: [String]) {
        self.words = words
        self.isUsed = words.map { _ in false }
    }

    /// Whether one of `phrases` is there.
    func has(_ phrases: [String]) -> Bool { phrases.contains { !ranges(of: $0).isEmpty } }

    /// Whether one of `phrases` is at the beginning, or after one word of another kind.
    func begins(with phrases: [String]) -> Bool {
        phrases.contains { phrase in ranges(of: phrase).contains { $0.lowerBound <= 1 } }
    }

    /// Notes that `phrases` are understood, wherever they are.
    mutating func use(_ phrases: [String]) {
        for phrase in phrases { for range in ranges(of: phrase) { use(range) } }
    }

    /// Notes that `others` are understood where they follow one of `ranges` directly.
    mutating func use(_ others: [String], behind ranges: [Range<Int>]) {
        for range in ranges {
            var index = range.upperBound
            while index < words.count, others.contains(words[index]) {
                isUsed[index] = true
                index += 1
            }
        }
    }

    mutating func use(_ range: Range<Int>) {
        for index in range { isUsed[index] = true }
    }

    /// The words that are not understood yet.
    var rest: [String] { zip(words, isUsed).filter { !$0.1 }.map(\.0) }

    func ranges(of phrase: String) -> [Range<Int>] {
        let parts = phrase.split(separator: " ").map(String.init)
        guard !parts.isEmpty, parts.count <= words.count else { return [] }
        return (0...(words.count - parts.count)).map { $0..<($0 + parts.count) }
            .filter { words[$0].elementsEqual(parts) }
    }
}
