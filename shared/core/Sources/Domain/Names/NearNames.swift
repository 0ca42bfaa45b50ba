/// Names that somebody may have meant.
public enum NearNames {
    /// Something with the ways in which its name is spelled.
    public struct Candidate {
        public let shown: String
        public let spellings: [String]

        public init(shown: String, spellings: [String]) {
            self.shown = shown
            self.spellings = spellings
        }
    }

    /// Those of `names` that are close to `name`, the closest first: it begins or contains it, shares a word with it, or
    /// differs by a few letters.
    public static func of(_ name: String, among names: [String], atMost limit: Int = 5) -> [String] {
        of(name, among: names.map { Candidate(shown: $0, spellings: [$0]) }, atMost: limit)
    }

    /// As ``of(_:among:atMost:)``, for things that are spelled in several ways.
    public static func of(_ name: String, among candidates: [Candidate], atMost limit: Int = 5) -> [String] {
        let wanted = NameFolding.folded(name.trimmingPrefix("@"))
        guard !wanted.isEmpty else { return [] }
        let scored = candidates.compactMap { candidate -> (shown: String, score: Int)? in
            let best = candidate.spellings.compactMap { score(wanted, NameFolding.folded($0)) }.min()
            return best.map { (candidate.shown, $0) }
        }
        var seen: Set<String> = []
        return scored.sorted { ($0.score, $0.shown) < ($1.score, $1.shown) }.map(\.shown)
            .filter { seen.insert($0).inserted }.prefix(limit).map(\.self)
    }

    /// The lower the closer; nil when it is not close.
    private static func score(_ wanted: String, _ candidate: String) -> Int? {
        if candidate == wanted { return 0 }
        if candidate.hasPrefix(wanted) { return 1 }
        if wanted.count >= 3, candidate.contains(wanted) { return 2 }
        let words = candidate.split(separator: " ").map(String.init)
        let distances = ([candidate] + words).map { distance(wanted, $0) }
        let allowed = max(1, min(wanted.count, comparedLetters) / 3)
        if let least = distances.min(), least <= allowed { return 2 + least }
        let shared = Set(wanted.split(separator: " ")).intersection(candidate.split(separator: " "))
        return shared.contains { $0.count >= 3 } ? 10 : nil
    }

    private static let comparedLetters = 64

    /// Letters to insert, remove or replace; longer texts are compared by their beginning.
    static func distance(_ first: String, _ second: String) -> Int {
        let first = Array(first.prefix(comparedLetters))
        let second = Array(second.prefix(comparedLetters))
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var row = Array(0...second.count)
        for (i, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in second.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
