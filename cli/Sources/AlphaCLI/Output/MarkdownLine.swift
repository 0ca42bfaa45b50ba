/// A line of Markdown as a terminal shows it: emphasis as style, links by their words, escapes resolved.
struct MarkdownLine {
    let style: Style
    /// Addresses that need not be repeated behind their words.
    let known: Set<String>

    func text(_ line: String) -> String {
        let hashes = line.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), line.dropFirst(hashes).first == " " {
            return style.bold(inline(line.dropFirst(hashes + 1)))
        }
        return inline(line[...])
    }

    private func inline(_ markdown: Substring) -> String {
        var result = ""
        var rest = markdown
        while let character = rest.first {
            if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
                result.append(next)
                rest = rest.dropFirst(2)
            } else if let (text, end) = span(at: rest, after: result.last) {
                result += text
                rest = rest[end...]
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// What begins here and ends with its mark; nil for a mark that is only a character.
    private func span(at text: Substring, after previous: Character?) -> (String, Substring.Index)? {
        if text.first == "[" { return link(text) }
        let isInWord = previous.map { $0.isLetter || $0.isNumber } ?? false
        for mark in ["**", "__", "`", "*", "_"] where text.hasPrefix(mark) && !(isInWord && mark.contains("_")) {
            let inside = text.dropFirst(mark.count)
            guard let end = inside.firstRange(of: mark), end.lowerBound > inside.startIndex,
                inside.first?.isWhitespace == false
            else { continue }
            let words = inside[..<end.lowerBound]
            let shown =
                mark == "`" ? String(words) : mark.count == 2 ? style.bold(inline(words)) : style.italic(inline(words))
            return (shown, end.upperBound)
        }
        return nil
    }

    private func link(_ text: Substring) -> (String, Substring.Index)? {
        guard let middle = text.firstRange(of: "]("), let end = text[middle.upperBound...].firstIndex(of: ")"),
            !text[..<middle.lowerBound].dropFirst().contains("[")
        else { return nil }
        let words = inline(text[..<middle.lowerBound].dropFirst())
        let address = String(text[middle.upperBound..<end])
        return (known.contains(address) ? words : "\(words) (\(address))", text.index(after: end))
    }
}
