/// Reads the tables of this folder.
enum WordList {
    /// The words of `text`, separated by spaces or line breaks.
    static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// The phrases of `text`, one a line, each cut into words as ``Tokeniser`` cuts them.
    static func phrases(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in Tokeniser.tokens(in: line).map(\.word) }
    }
}
