public import Domain

/// A milestone. It belongs to one project; others may have milestones of the same name.
public struct LinearMilestone: Sendable, Hashable, Codable {
    public let id: LinearID
    public let name: String
    public let description: String?
    public let targetDate: CalendarDate?
    public let sortOrder: Double
    /// Share of the work that is done. Linear describes it as a percentage and its own projects as a fraction; read it
    /// with ``progressFraction``.
    public var progress: Double
    public let project: LinearReference

    public init(
        id: LinearID, name: String, description: String? = nil, targetDate: CalendarDate? = nil, sortOrder: Double = 0,
        progress: Double = 0, project: LinearReference
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.targetDate = targetDate
        self.sortOrder = sortOrder
        self.progress = progress
        self.project = project
    }

    /// The progress from 0 to 1, whichever scale it came in.
    public var progressFraction: Double { min(1, max(0, progress > 1 ? progress / 100 : progress)) }
}
