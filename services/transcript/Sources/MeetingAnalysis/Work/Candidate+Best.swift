extension [Candidate] {
    /// The `count` that weigh most, in the order in which they stand; of equals the earlier ones.
    func best(_ count: Int, by weight: (Candidate) -> Double) -> [Candidate] {
        guard self.count > count else { return self }
        let weights = map(weight)
        return indices.sorted { (weights[$0], $1) > (weights[$1], $0) }.prefix(count).sorted().map { self[$0] }
    }
}
