/// Says how likely a number is an amount of money, or the time that a contract sets: small decision trees that were trained on labelled talk.
///
/// `scripts/redaction/train` makes the trees. They are bound to answer no higher where less money is talked about, so
/// that filtering what was filtered changes nothing.
struct NumberModel: Sendable {
    /// Tells amounts from other numbers.
    static let amounts = NumberModel(trees: amountTrees, baseline: amountBaseline, featureCount: amountFeatureCount)
    /// Tells the days, months and years of a contract from others.
    static let periods = NumberModel(trees: periodTrees, baseline: periodBaseline, featureCount: periodFeatureCount)

    /// A question (`feature <= threshold`?) with where to go on, or an answer when `feature` is negative.
    private struct Node {
        let feature: Int32
        let value: Float
        let yes: Int32
        let no: Int32
    }

    /// How many features the trees were trained with.
    let featureCount: Int
    private let nodes: [Node]
    private let roots: [Int]
    private let baseline: Float

    /// - Parameter trees: a tree a line; a node is `feature:threshold:yes:no` with places in the line, or `=answer`.
    init(trees: String, baseline: Float, featureCount: Int) {
        self.baseline = baseline
        self.featureCount = featureCount
        var nodes: [Node] = []
        var roots: [Int] = []
        for line in trees.split(separator: "\n") {
            let root = nodes.count
            roots.append(root)
            nodes += line.split(separator: " ").map { Self.node($0, root: Int32(truncatingIfNeeded: root)) }
        }
        self.nodes = nodes
        self.roots = roots
    }

    private static func node(_ text: Substring, root: Int32) -> Node {
        if text.first == "=" { return Node(feature: -1, value: Float(text.dropFirst()) ?? 0, yes: 0, no: 0) }
        let parts = text.split(separator: ":")
        guard parts.count == 4, let feature = Int32(parts[0]), let threshold = Float(parts[1]),
            let yes = Int32(parts[2]),
            let no = Int32(parts[3])
        else { return Node(feature: -1, value: 0, yes: 0, no: 0) }
        return Node(feature: feature, value: threshold, yes: root + yes, no: root + no)
    }

    /// The logarithm of the odds that a number with these features is an amount.
    func logOdds(_ features: [Float]) -> Float {
        guard features.count == featureCount else { return -.infinity }
        return features.withUnsafeBufferPointer { features in
            nodes.withUnsafeBufferPointer { nodes in
                var sum = baseline
                for root in roots {
                    var node = nodes[root]
                    while node.feature >= 0 {
                        node = nodes[Int(features[Int(node.feature)] <= node.value ? node.yes : node.no)]
                    }
                    sum += node.value
                }
                return sum
            }
        }
    }
}
