import FoundationEssentials

extension Issue {
    /// Moves the issue into a state. Its dates follow: they tell when it last came to be started, done or cancelled, and
    /// are empty when it is not.
    mutating func enter(_ state: WorkflowState, at now: Date) {
        stateID = state.id
        switch state.type {
        case "started":
            startedAt = startedAt ?? now
            (completedAt, canceledAt) = (nil, nil)
        case "completed":
            startedAt = startedAt ?? now
            (completedAt, canceledAt) = (completedAt ?? now, nil)
        case "canceled", "duplicate": (completedAt, canceledAt) = (nil, canceledAt ?? now)
        default: (startedAt, completedAt, canceledAt) = (nil, nil, nil)
        }
    }
}
