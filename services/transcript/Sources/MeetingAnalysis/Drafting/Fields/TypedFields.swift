import Domain

/// The values that were typed for the fields of a ticket. Names are the workspace's where it knows them.
struct TypedFields: Sendable {
    var assignee: String?
    var due: CalendarDate?
    var priority: Priority?
    var estimate: Int?
    var project: String?
    var milestone: String?
    var labels: [String] = []

    var isEmpty: Bool {
        assignee == nil && due == nil && priority == nil && estimate == nil && project == nil && milestone == nil
            && labels.isEmpty
    }

    /// Takes over what `other` has and this has not.
    mutating func fill(from other: TypedFields) {
        assignee = assignee ?? other.assignee
        due = due ?? other.due
        priority = priority ?? other.priority
        estimate = estimate ?? other.estimate
        project = project ?? other.project
        milestone = milestone ?? other.milestone
        labels += other.labels.filter { !labels.contains($0) }
    }
}
