/// Finds all phrases of a set in one pass over numbered units, however they overlap.
///
/// - SeeAlso: Aho and Corasick, "Efficient string matching: an aid to bibliographic search", 1975.
struct TermAutomaton: Sendable {
    static let start: Int32 = 0

    /// The children of each node, by node and unit.
    private var children = FlatTable()
    /// The nodes behind the first units of phrases, by unit: where most units of running talk lead to, or do not.
    private var firsts: [Int32]
    /// Where to go on when no phrase goes on: the node of the longest ending that begins another phrase.
    private var fallbacks: [Int32] = [0]
    /// How many units the longest phrase has that ends at each node, zero for none.
    private(set) var lengths: [Int32] = [0]
    private(set) var labels: [RedactionLabel] = [.term]

    /// - Parameter patterns: units from one on, and what stands for them; of two alike the first counts.
    init(_ patterns: [(units: [Int32], label: RedactionLabel)]) {
        let most = patterns.lazy.flatMap(\.units).max() ?? 0
        firsts = Array(repeating: 0, count: Int(most) + 1)
        var added: [(parent: Int32, unit: Int32)] = [(0, 0)]
        for pattern in patterns {
            var node = Self.start
            for unit in pattern.units {
                let key = Self.key(node, unit)
                if children[key] == 0 {
                    children.insert(key, Int32(truncatingIfNeeded: added.count))
                    added.append((node, unit))
                    fallbacks.append(0)
                    lengths.append(0)
                    labels.append(.term)
                }
                node = children[key]
            }
            guard lengths[Int(node)] == 0 else { continue }
            lengths[Int(node)] = Int32(truncatingIfNeeded: pattern.units.count)
            labels[Int(node)] = pattern.label
        }
        for node in added.indices.dropFirst() where added[node].parent == Self.start {
            firsts[Int(added[node].unit)] = Int32(truncatingIfNeeded: node)
        }
        link(added)
    }

    /// Sets the fallbacks, shallow nodes first.
    private mutating func link(_ added: [(parent: Int32, unit: Int32)]) {
        var depths = [Int32](repeating: 0, count: added.count)
        for node in added.indices.dropFirst() { depths[node] = depths[Int(added[node].parent)] + 1 }
        for node in added.indices.dropFirst().sorted(by: { depths[$0] < depths[$1] }) where depths[node] > 1 {
            let fallback = next(fallbacks[Int(added[node].parent)], added[node].unit)
            fallbacks[node] = fallback
            guard lengths[node] == 0 else { continue }
            lengths[node] = lengths[Int(fallback)]
            labels[node] = labels[Int(fallback)]
        }
    }

    private static func key(_ node: Int32, _ unit: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(unit) }

    var isEmpty: Bool { lengths.count == 1 }

    /// The node behind a unit.
    func next(_ node: Int32, _ unit: Int32) -> Int32 {
        var node = node
        while node != Self.start {
            let child = children[Self.key(node, unit)]
            if child != 0 { return child }
            node = fallbacks[Int(node)]
        }
        return Int(unit) < firsts.count ? firsts[Int(unit)] : Self.start
    }
}
