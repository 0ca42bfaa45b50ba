internal import Domain

/// An issue as somebody asks for it: checked field by field, with everything still by name.
struct IssueRequest: Sendable, Hashable, Codable {
    /// A part of an issue, to become a sub-issue.
    struct Subtask: Sendable, Hashable, Codable {
        var title: String
        var description: String?
        var assignee: String?
        var priority: Priority?
        var estimate: EstimateRequest?
        var dueDate: CalendarDate?
    }

    /// Words of a meeting that justify the issue.
    struct Evidence: Sendable, Hashable, Codable {
        var quote: String
        var speaker: String?
        var startSeconds: Double?
    }

    /// The meeting that the evidence is from.
    struct Source: Sendable, Hashable, Codable {
        var title: String?
        var date: CalendarDate?
        var url: String?
    }

    /// Chosen by the caller; nil leaves it to us.
    var id: LinearID?
    var title: String
    var description: String?
    var team: String?
    var project: String?
    var milestone: String?
    var assignee: String?
    var priority: Priority?
    var estimate: EstimateRequest?
    var dueDate: CalendarDate?
    var labels: [String]
    /// Name or type of a state of the team.
    var status: String?
    var subtasks: [Subtask]
    /// Id or identifier of the issue that this one becomes a part of.
    var parent: String?
    /// Nil for none, so that digests of earlier calls stay the same.
    var evidence: [Evidence]?
    var source: Source?
    /// Which meeting the source is. Not stored with the request: the ledger knows it by itself.
    var meetingID: MeetingID?

    /// As the ledger has them: what was stored, and the digests of calls, outlive a change of names.
    private enum CodingKeys: String, CodingKey {
        case id, title, description, team, project, milestone, assignee, priority, estimate, dueDate, labels
        case status = "state"
        case subtasks, parent, evidence, source
    }
}

/// The bounds of one call.
enum CreationLimits {
    static let issues = 1...50
    static let subtasksPerIssue = 50
    static let subtasks = 250
    static let titleCharacters = 255
    static let descriptionCharacters = 100_000
    static let labels = 50
    static let estimate = 0...1_000
    static let keyCharacters = 1...255
    static let evidence = 20
    static let quoteCharacters = 10_000
    static let addressCharacters = 2_048

    /// How long Linear may be written to for one call. More issues take longer where they are made one by one; other
    /// services wait for 60 s.
    static func time(issues count: Int) -> Duration {
        min(.seconds(20) + .milliseconds(500) * count, .seconds(50))
    }
}
