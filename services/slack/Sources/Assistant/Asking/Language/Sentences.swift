/// A text's sentences, each as it stands there.
enum Sentences {
    /// Cuts behind `.`, `!` and `?` that a space follows, and at line breaks.
    static func of(_ text: some StringProtocol) -> [Substring] {
        let text = Substring(text)
        var sentences: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            let ends = ".!?…".contains(text[index]) && (next == text.endIndex || text[next].isWhitespace)
            if ends || text[index].isNewline {
                sentences.append(trimmed(text[start..<next]))
                start = next
            }
            index = next
        }
        sentences.append(trimmed(text[start...]))
        return sentences.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
