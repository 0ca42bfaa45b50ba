public import Domain
public import FoundationEssentials
public import WireFormat

/// How the work for a client stands, computed from issues: `GET /linear/clients/{name}`.
public struct ClientStatusWire: Codable, Sendable, Hashable {
    /// Issues by the type of their state.
    public struct Counts: Codable, Sendable, Hashable {
        public var triage = 0
        public var backlog = 0
        public var unstarted = 0
        public var started = 0
        public var completed = 0
        public var canceled = 0

        public init() {}

        public var open: Int { triage + backlog + unstarted + started }
    }

    public struct Milestone: Codable, Sendable, Hashable {
        public var name: String
        public var project: String
        /// 0 to 1, as Linear computes it.
        public var progress: Double
        @OrNull public var targetDate: CalendarDate?
        /// `done`, `overdue`, `next` or `later`.
        public var status: String
        public var openIssues: Int

        public init(
            name: String, project: String, progress: Double, targetDate: CalendarDate?, status: String, openIssues: Int
        ) {
            self.name = name
            self.project = project
            self.progress = progress
            self.targetDate = targetDate
            self.status = status
            self.openIssues = openIssues
        }
    }

    /// What one person has to do for the client.
    public struct PersonShare: Codable, Sendable, Hashable {
        /// Nil for issues that nobody has.
        @OrNull public var person: WorkspaceWire.Person?
        public var open: Int
        public var started: Int
        public var completed: Int
        /// Open ones past their due day.
        public var overdue: Int

        public init(person: WorkspaceWire.Person?, open: Int, started: Int, completed: Int, overdue: Int = 0) {
            self.person = person
            self.open = open
            self.started = started
            self.completed = completed
            self.overdue = overdue
        }
    }

    /// A day that comes next.
    public struct NextDate: Codable, Sendable, Hashable {
        public var date: CalendarDate
        /// `issue`, `milestone` or `project`.
        public var kind: String
        public var name: String
        /// Of an issue.
        @OrNull public var identifier: String?
        public var overdue: Bool

        public init(date: CalendarDate, kind: String, name: String, identifier: String? = nil, overdue: Bool) {
            self.date = date
            self.kind = kind
            self.name = name
            self.identifier = identifier
            self.overdue = overdue
        }
    }

    /// Something that endangers a date, with the issues that show it.
    public struct Risk: Codable, Sendable, Hashable {
        /// `overdue`, `unassigned`, `slipping` or `stalled`.
        public var kind: String
        public var text: String
        public var issues: [String]

        public init(kind: String, text: String, issues: [String] = []) {
            self.kind = kind
            self.text = text
            self.issues = issues
        }
    }

    /// An open issue that may come too late, and why.
    public struct AtRisk: Codable, Sendable, Hashable {
        public var issue: WorkspaceWire.Issue
        /// Each a sentence, the weightiest first.
        public var reasons: [String]

        public init(issue: WorkspaceWire.Issue, reasons: [String]) {
            self.issue = issue
            self.reasons = reasons
        }
    }

    /// The name as it was understood.
    public var name: String
    public var projects: [WorkspaceWire.Project]
    public var milestones: [Milestone]
    /// 0 to 1 over all issues that are not canceled; finished ones count whole, started ones a quarter.
    public var progress: Double
    /// 0 to 1: how many of the issues that are not canceled are completed, whatever their estimates.
    public var progressByCount: Double
    public var issuesByState: Counts
    public var people: [PersonShare]
    /// What is to come, then what is overdue, the latest first.
    public var nextDates: [NextDate]
    public var risks: [Risk]
    /// How many open issues are past their due day; ``overdue`` has at most 20 of them, the longest overdue first.
    public var overdueCount: Int
    public var overdue: [WorkspaceWire.Issue]
    /// How many open issues may come too late; ``atRisk`` has at most 20 of them, those with the most reasons first.
    public var atRiskCount: Int
    public var atRisk: [AtRisk]
    /// At most 20 completed issues, the latest first.
    public var lastDone: [WorkspaceWire.Issue]
    public var fetchedAt: Date
    @OrNull public var notice: String?

    public init(
        name: String, projects: [WorkspaceWire.Project], milestones: [Milestone], progress: Double,
        progressByCount: Double, issuesByState: Counts, people: [PersonShare], nextDates: [NextDate], risks: [Risk],
        overdueCount: Int = 0, overdue: [WorkspaceWire.Issue] = [], atRiskCount: Int = 0, atRisk: [AtRisk] = [],
        lastDone: [WorkspaceWire.Issue] = [], fetchedAt: Date, notice: String? = nil
    ) {
        self.name = name
        self.projects = projects
        self.milestones = milestones
        self.progress = progress
        self.progressByCount = progressByCount
        self.issuesByState = issuesByState
        self.people = people
        self.nextDates = nextDates
        self.risks = risks
        self.overdueCount = overdueCount
        self.overdue = overdue
        self.atRiskCount = atRiskCount
        self.atRisk = atRisk
        self.lastDone = lastDone
        self.fetchedAt = fetchedAt
        self.notice = notice
    }
}
