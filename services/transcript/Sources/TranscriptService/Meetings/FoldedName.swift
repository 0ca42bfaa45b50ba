internal import Foundation

/// A name as it is searched for: without case, accents and width, a blank before each word.
enum FoldedName {
    /// ` ann bee` for `Ann  Bée`; the blank keeps `Ann` from finding `Hannah`.
    static func text(of name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).map { " " + $0 }.joined()
    }

    /// What `LIKE … ESCAPE '!'` takes to find names with words that begin with those of `name`; nil when it has no word.
    static func pattern(for name: String) -> String? {
        let folded = text(of: name)
        guard !folded.isEmpty else { return nil }
        let escaped = folded.reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : String($1) }
        return "%\(escaped)%"
    }
}
