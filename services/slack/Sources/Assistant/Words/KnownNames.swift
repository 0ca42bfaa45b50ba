internal import Domain

/// The names that there are, for somebody who used another.
struct KnownNames {
    private static let shown = 10

    let names: [String]

    init(_ names: [String]) {
        self.names = names
    }

    /// `Near: A and B.`, else `PLURAL: A, B and 3 more.`; nil without any name.
    ///
    /// - Parameter plural: what the names are of, as at the beginning of a sentence.
    func advice(_ name: String, _ plural: String) -> String? {
        guard !names.isEmpty else { return nil }
        let near = NearNames.of(name, among: names)
        let list = near.isEmpty ? CountWords.list(names, atMost: Self.shown) : CountWords.list(near)
        return "\(near.isEmpty ? plural : "Near"): \(list)."
    }
}
