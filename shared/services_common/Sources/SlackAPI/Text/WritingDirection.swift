/// The invisible characters that turn the direction of writing: with them a text can be shown as something else than it is.
///
/// - SeeAlso: Unicode Standard Annex 9, "Explicit Directional Embeddings, Overrides and Isolates"
public enum WritingDirection {
    /// `text` without them. Letters of languages written from right to left keep their direction without any.
    public static func withoutControls(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return String(text) }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
