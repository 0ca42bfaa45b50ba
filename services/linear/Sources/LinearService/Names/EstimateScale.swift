internal import LinearAPI

/// The estimates that a team gives its issues.
struct EstimateScale: Sendable {
    private let team: LinearTeam

    init(_ team: LinearTeam) {
        self.team = team
    }

    /// What an estimate comes to.
    enum Points: Sendable, Equatable {
        case points(Int)
        /// It is none of the team's, and why.
        case offScale(String)

        var value: Int? { if case .points(let points) = self { points } else { nil } }
        var complaint: String? { if case .offScale(let reason) = self { reason } else { nil } }
    }

    func points(of estimate: EstimateRequest) -> Points {
        guard let estimation = team.estimation, let scale = estimation.scale else {
            guard case .points(let points) = estimate else {
                return .offScale("the scale of the team \(team.key) is not known, so “\(estimate)” says nothing")
            }
            return .points(points)
        }
        guard estimation.isUsed else { return .offScale("the team \(team.key) does not use estimates") }
        switch estimate {
        case .points(let points) where scale.contains(points): return .points(points)
        case .size(let size):
            if let place = estimation.sizes?.firstIndex(of: size) { return .points(scale[place]) }
        case .points: break
        }
        let values = estimation.sizes.map { zip($0, scale).map { "\($0) (\($1))" } } ?? scale.map(String.init)
        return .offScale(
            "the estimate \(estimate) is not on the scale of the team \(team.key): \(values.joined(separator: ", "))")
    }
}
