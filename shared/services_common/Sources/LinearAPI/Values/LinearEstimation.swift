/// How a team estimates its issues.
///
/// - SeeAlso: Linear, "Estimates", for the values of each scale.
public struct LinearEstimation: Sendable, Hashable, Codable {
    /// `notUsed`, `exponential`, `fibonacci`, `linear` or `tShirt`; others may come.
    public let type: String
    /// Whether 0 is on the scale.
    public let allowsZero: Bool
    /// Whether the scale has its two larger values as well.
    public let isExtended: Bool
    /// Points that an issue without an estimate counts.
    public let unestimated: Double

    public init(type: String, allowsZero: Bool = false, isExtended: Bool = false, unestimated: Double = 1) {
        self.type = type
        self.allowsZero = allowsZero
        self.isExtended = isExtended
        self.unestimated = unestimated
    }

    /// Whether issues have estimates at all.
    public var isUsed: Bool { type != "notUsed" }

    /// The points on the scale, the fewest first; nil for a type that is not known.
    public var scale: [Int]? {
        let values: (usual: [Int], more: [Int])? =
            switch type {
            case "notUsed": ([], [])
            case "exponential": ([1, 2, 4, 8, 16], [32, 64])
            case "fibonacci", "tShirt": ([1, 2, 3, 5, 8], [13, 21])
            case "linear": ([1, 2, 3, 4, 5], [6, 7])
            default: nil
            }
        return values.map { (allowsZero && isUsed ? [0] : []) + $0.usual + (isExtended ? $0.more : []) }
    }

    /// What the values of the scale are called, in their order; nil for a scale of numbers.
    public var sizes: [String]? {
        guard type == "tShirt" else { return nil }
        return (allowsZero ? ["none"] : []) + ["XS", "S", "M", "L", "XL"] + (isExtended ? ["XXL", "XXXL"] : [])
    }
}
