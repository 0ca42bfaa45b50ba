/// How large a generated workspace is.
public struct WorkspaceScale: Sendable, Hashable {
    public let teams: Int
    public let projects: Int
    public let milestones: Int
    public let issues: Int

    /// - Parameter text: teams, projects, milestones and issues, such as `20x300x1500x30000`.
    public init?(_ text: String) {
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 4, let teams = numbers[0], let projects = numbers[1], let milestones = numbers[2],
            let issues = numbers[3]
        else { return nil }
        guard (1...100).contains(teams), (1...2_000).contains(projects), (0...20_000).contains(milestones),
            (0...50_000).contains(issues)
        else { return nil }
        (self.teams, self.projects, self.milestones, self.issues) = (teams, projects, milestones, issues)
    }
}
