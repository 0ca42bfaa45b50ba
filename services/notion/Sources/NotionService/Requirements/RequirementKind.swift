/// What a requirement is about.
package enum RequirementKind: String, Sendable, Hashable {
    /// What the thing does for whom.
    case functional
    /// How it is built and connected, and how well it must do.
    case technical
    /// When.
    case timeline
    /// Who has a say or is concerned.
    case stakeholders
    /// What limits the solution.
    case constraints
}
