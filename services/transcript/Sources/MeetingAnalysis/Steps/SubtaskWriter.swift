/// Writes the steps of one piece of work as titles of subtasks.
struct SubtaskWriter {
    let titles: TitleWriter
    let steps: StepReader

    /// Two to eight titles, each another one and none the ticket's own; else none.
    ///
    /// - Parameter range: the sentences that belong to no other promise.
    func subtasks(of candidate: Candidate, title: String, within range: Range<Int>) -> [String] {
        let found = steps.steps(of: candidate) { range.contains($0) || candidate.evidence.contains($0) }
        var seen: Set<String> = [Folding.folded(title)]
        let written = found.filter { !$0.contains(where: \.isPlaceholder) }
            .map { titles.title(of: $0, in: candidate) }
            .filter { $0.contains(" ") && seen.insert(Folding.folded($0)).inserted }
        return written.count >= StepReader.fewest ? written : []
    }
}
