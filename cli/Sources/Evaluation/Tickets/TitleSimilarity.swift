/// Compares titles by the words they share.
enum TitleSimilarity {
    private static let small: Set<String> = [
        "the", "a", "an", "of", "to", "for", "with", "and", "in", "on", "by", "at", "up", "it", "is", "be", "from",
        "that",
        "this", "round", "into", "our", "as",
    ]

    /// Shared words over all words, 0 to 1; small words and case do not count.
    static func of(_ one: String, _ two: String) -> Double {
        let first = words(one)
        let second = words(two)
        let all = first.union(second).count
        return all == 0 ? 0 : Double(first.intersection(second).count) / Double(all)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(small)
    }
}
