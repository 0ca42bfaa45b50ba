/// Tells whether words speak of what is asked, rather than only of a part that anything may speak of.
struct Coverage {
    private static let leastShare = 0.5
    /// As many other words make up for the most telling one.
    private static let mostOthers = 2

    let core: Terms
    let weights: TermWeights

    /// - Parameter held: the stems that are there.
    func isEnough(_ held: Set<String>) -> Bool {
        let asked = core.stems
        guard let rarest = asked.max(by: { (weights[$0], $0) < (weights[$1], $1) }) else { return true }
        let present = asked.intersection(held)
        let share = present.reduce(0) { $0 + weights[$1] } / asked.reduce(0) { $0 + weights[$1] }
        return share >= Self.leastShare && (present.contains(rarest) || present.count >= Self.mostOthers)
    }
}
