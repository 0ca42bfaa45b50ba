internal import Domain

/// An estimate as somebody asks for it. It is written as a number or a text, as calls have it.
enum EstimateRequest: Sendable, Hashable {
    case points(Int)
    /// As Linear spells it: XS to XXXL.
    case size(String)

    private static let sizes: [String: String] = [
        "xs": "XS", "s": "S", "m": "M", "l": "L", "xl": "XL", "xxl": "XXL", "xxxl": "XXXL", "2xl": "XXL", "3xl": "XXXL",
        "extra small": "XS", "small": "S", "medium": "M", "large": "L", "extra large": "XL",
    ]

    /// Nil for a text that is neither points nor a size.
    init?(_ text: String) {
        if let points = Int(text) {
            guard CreationLimits.estimate.contains(points) else { return nil }
            self = .points(points)
        } else {
            guard let size = Self.sizes[NameFolding.folded(text)] else { return nil }
            self = .size(size)
        }
    }
}

extension EstimateRequest: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let points = try? container.decode(Int.self) {  // else it is a size
            self = .points(points)
        } else {
            self = .size(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .points(let points): try container.encode(points)
        case .size(let size): try container.encode(size)
        }
    }
}

extension EstimateRequest: CustomStringConvertible {
    var description: String {
        switch self {
        case .points(let points): "\(points)"
        case .size(let size): size
        }
    }
}
