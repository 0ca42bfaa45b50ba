/// A name without what differs from one platform to the next: case, accents, order of surname and first name, remarks.
struct FoldedName: Hashable {
    /// Words in lower-case letters without accents.
    let words: [String]

    /// `Lopez, Maria`, `María López (Guest)` and `maria lopez` are one name.
    init(_ name: String) {
        let known = name.prefix { $0 != "(" && $0 != "[" }
        let source = known.isEmpty ? name[...] : known
        let parts = source.split(separator: ",", maxSplits: 1)
        let ordered = parts.count == 2 ? parts[1] + " " + parts[0] : source
        let folded = ordered.split(whereSeparator: \.isWhitespace).map(Self.fold).filter { !$0.isEmpty }
        self.words = folded.isEmpty ? [name] : folded
    }

    var text: String { words.joined(separator: " ") }

    /// Letters and digits of `word`, in lower case and without accents: `Soo-ah` becomes `sooah`.
    static func fold(_ word: some StringProtocol) -> String {
        var folded = ""
        for scalar in word.lowercased().unicodeScalars {
            let properties = scalar.properties
            guard properties.isAlphabetic || properties.numericType != nil else { continue }
            folded.unicodeScalars.append(scalar.isASCII ? scalar : base(of: scalar))
        }
        return folded
    }

    /// Unicode names the parts: U+00E9 is LATIN SMALL LETTER E WITH ACUTE.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let prefix = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix), name.contains(" WITH ") else { return scalar }
        let letter = name.dropFirst(prefix.count).prefix { $0 != " " }.lowercased().unicodeScalars
        return letter.count == 1 ? letter.first ?? scalar : scalar
    }
}
