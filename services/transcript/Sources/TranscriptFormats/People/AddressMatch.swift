/// Guesses whether an e-mail address belongs to a named person.
///
/// The guess only spares readers a list of people twice over; nothing is decided by it.
struct AddressMatch {
    private let words: [String]

    init?(email: String) {
        let local = email.prefix { $0 != "@" }
        self.words = local.split { ".-_+".contains($0) }.map(FoldedName.fold).filter { !$0.isEmpty }
        if words.isEmpty { return nil }
    }

    /// `maria`, `lopez`, `maria.lopez`, `mlopez`, `marial`, `lopezm`, `priya` for Priyanka.
    func isClear(for name: FoldedName) -> Bool {
        guard let first = name.words.first, let last = name.words.last else { return false }
        let whole = words.joined()
        if words.count > 1 { return words.allSatisfy { name.words.contains($0) } || matches(whole, first, last) }
        return name.words.contains(whole) || matches(whole, first, last)
            || (whole.count >= 3 && (first.hasPrefix(whole) || (first.count >= 3 && whole.hasPrefix(first))))
    }

    /// A first name that begins alike: `tomek` for Tomasz, `margo` for Marguerite.
    func isPossible(for name: FoldedName) -> Bool {
        guard let first = name.words.first, let word = words.first else { return false }
        return word.commonPrefix(with: first).count >= 3
    }

    private func matches(_ whole: String, _ first: String, _ last: String) -> Bool {
        guard first != last else { return false }
        return [first + last, last + first, first.prefix(1) + last, first + last.prefix(1), last + first.prefix(1)]
            .contains(whole)
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> Substring {
        let length = zip(self, other).prefix { $0 == $1 }.count
        return prefix(length)
    }
}
