internal import Domain

/// How well a title or value fits a name, the best first.
package enum NameMatch: Int, Sendable, Hashable, Comparable {
    /// It is the name.
    case exact
    /// It begins with the name as a part of its own, as in “Quillhaven Freight: client brief”.
    case leading
    /// It has the name in it, word by word.
    case partial

    /// - Returns: nil when it does not fit.
    package init?(_ text: String, to name: String) {
        let wanted = NameFolding.folded(name)
        guard !wanted.isEmpty else { return nil }
        if NameFolding.folded(text) == wanted {
            self = .exact
        } else if Self.parts(of: text).first.map({ NameFolding.folded($0) }) == wanted {
            self = .leading
        } else {
            let words = NameFolding.words(text)
            let wantedWords = NameFolding.words(name)
            guard !wantedWords.isEmpty, words.count >= wantedWords.count,
                (0...(words.count - wantedWords.count)).contains(where: { words[$0...].starts(with: wantedWords) })
            else { return nil }
            self = .partial
        }
    }

    private static func parts(of title: String) -> [String] {
        title.replacing(" – ", with: "|").replacing(" — ", with: "|").replacing(" - ", with: "|")
            .split { "|:/(".contains($0) }.map(String.init)
    }

    package static func < (left: NameMatch, right: NameMatch) -> Bool { left.rawValue < right.rawValue }
}
