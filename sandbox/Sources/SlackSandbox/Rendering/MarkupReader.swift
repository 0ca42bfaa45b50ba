/// Reads Slack's markup.
///
/// - SeeAlso: https://docs.slack.dev/messaging/formatting-message-text
struct MarkupReader {
    let reader: ReaderText

    func pieces(_ text: Substring, after previous: Character? = nil) -> [Markup] {
        var pieces: [Markup] = []
        var plain = ""
        var rest = text
        func flush() {
            if !plain.isEmpty { pieces.append(.text(ReaderText.unescaped(plain))) }
            plain = ""
        }
        while let character = rest.first {
            if let (piece, end) = piece(at: rest, after: plain.last ?? previous) {
                flush()
                pieces.append(piece)
                rest = rest[end...]
            } else {
                plain.append(character)
                rest.removeFirst()
            }
        }
        flush()
        return pieces
    }

    /// What begins here and is no plain text.
    private func piece(at text: Substring, after previous: Character?) -> (Markup, String.Index)? {
        if text.hasPrefix("```"), let (inside, end) = enclosed(text.dropFirst(3), by: "```") {
            var code = ReaderText.unescaped(inside)
            if code.hasPrefix("\n") { code.removeFirst() }
            return (.block(code), end)
        }
        switch text.first {
        case "`":
            guard let (inside, end) = enclosed(text.dropFirst(), by: "`"), !inside.isEmpty, !inside.contains("\n")
            else {
                return nil
            }
            return (.code(ReaderText.unescaped(inside)), end)
        case "<":
            guard let close = text.firstIndex(of: ">") else { return nil }
            return (reader.token(text[text.index(after: text.startIndex)..<close]), text.index(after: close))
        case let sign?:
            guard let mark = Markup.Mark(rawValue: sign), previous.map({ !Self.isWord($0) }) ?? true else { return nil }
            return marked(mark, text)
        case nil: return nil
        }
    }

    private func marked(_ mark: Markup.Mark, _ text: Substring) -> (Markup, String.Index)? {
        let inside = text.dropFirst()
        guard let first = inside.first, !first.isWhitespace, first != mark.rawValue else { return nil }
        var end = inside.startIndex
        while end < inside.endIndex, inside[end] != "\n" {
            let next = inside.index(after: end)
            let isClosed =
                inside[end] == mark.rawValue && !inside[inside.index(before: end)].isWhitespace
                && (next == inside.endIndex || !Self.isWord(inside[next]))
            if isClosed { return (.marked(mark, pieces(inside[..<end], after: mark.rawValue)), next) }
            end = next
        }
        return nil
    }

    private func enclosed(_ text: Substring, by mark: String) -> (Substring, String.Index)? {
        text.firstRange(of: mark).map { (text[..<$0.lowerBound], $0.upperBound) }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
