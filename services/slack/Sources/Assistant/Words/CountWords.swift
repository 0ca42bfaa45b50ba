/// Numbers with what they count, and several things in one sentence.
package enum CountWords {
    /// `1 ticket`, `3 tickets`.
    ///
    /// - Parameter plural: where it is not the word with an s.
    package static func text(_ count: Int, _ word: String, plural: String? = nil) -> String {
        count == 1 ? "1 \(word)" : "\(count) \(plural ?? word + "s")"
    }

    /// `A`, `A and B`, `A, B and C`.
    package static func list(_ things: [String], _ last: String = "and") -> String {
        guard things.count > 1, let end = things.last else { return things.first ?? "" }
        return things.dropLast().joined(separator: ", ") + " \(last) " + end
    }

    /// The first of `things`, and how many more there are: `A, B and 3 more`.
    package static func list(_ things: [String], atMost limit: Int) -> String {
        guard things.count > limit else { return list(things) }
        return things.prefix(limit).joined(separator: ", ") + " and \(things.count - limit) more"
    }

    /// A share of 0 to 1 as `42 %`.
    package static func percent(_ share: Double) -> String {
        "\(Int((min(max(share, 0), 1) * 100).rounded())) %"
    }

    /// Points, without the fraction that they do not have: `3`, `0.5`.
    package static func points(_ points: Double) -> String {
        guard abs(points) < 1e9 else { return "\(points)" }
        return points == points.rounded() ? "\(Int(points))" : "\(points)"
    }
}
