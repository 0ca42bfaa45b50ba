/// Text whose signs are to be read as signs, not as Markdown's.
enum MarkdownEscaping {
    /// Where a text stands, which decides what its signs could mean.
    enum Place: Sendable {
        case paragraph
        case heading
        case tableCell
    }

    /// - Parameters:
    ///   - previous: the character before the text; nil at the start of a line.
    ///   - next: the character behind it; nil at the end.
    static func escaped(_ text: String, in place: Place, previous: Character?, next: Character?) -> String {
        var output = ""
        var before = previous
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let after = index + 1 < characters.count ? characters[index + 1] : next
            if character.isNewline {
                output += lineBreak(in: place)
                before = nil
                continue
            }
            if before == nil, place == .paragraph {
                if isDangerousAtStart(character, after: after) { output += "\\" }
                output.append(character)
            } else if isNumberMark(characters, at: index, previous: previous), place == .paragraph {
                output += "\\\(character)"
            } else {
                if isDangerous(character, before: before, after: after, in: place) { output += "\\" }
                output.append(character)
            }
            before = character
        }
        return output
    }

    static func lineBreak(in place: Place) -> String {
        switch place {
        case .paragraph: "\\\n"
        case .heading: " "
        case .tableCell: "<br>"
        }
    }

    private static func isDangerous(
        _ character: Character, before: Character?, after: Character?, in place: Place
    ) -> Bool {
        switch character {
        case "\\", "`", "*", "[", "]": true
        // Within a word it means nothing.
        case "_": !(isWordPart(before) && isWordPart(after))
        case "~": before == "~" || after == "~"
        case "<": after.map { !$0.isWhitespace } ?? false
        case "!": after == "["
        case "&": after.map { $0.isLetter || $0 == "#" } ?? false
        case "|": place == .tableCell
        case "#": place == .heading
        default: false
        }
    }

    /// Signs that begin a block when a line begins with them.
    private static func isDangerousAtStart(_ character: Character, after: Character?) -> Bool {
        switch character {
        case "#", ">", "=", "|", "~": return true
        case "+", "-", ":":
            return after.map { !$0.isLetter && !$0.isNumber } ?? true
        default: return isDangerous(character, before: nil, after: after, in: .paragraph)
        }
    }

    /// Whether the character ends a number that a line begins with, as in `1.` and `2)`.
    private static func isNumberMark(_ characters: [Character], at index: Int, previous: Character?) -> Bool {
        guard characters[index] == "." || characters[index] == ")" else { return false }
        var start = index
        while start > 0, characters[start - 1].isASCII, characters[start - 1].isNumber { start -= 1 }
        guard start < index, index - start <= 9 else { return false }
        guard start == 0 ? previous == nil : characters[start - 1].isNewline else { return false }
        return index + 1 == characters.count || characters[index + 1].isWhitespace
    }

    private static func isWordPart(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }
}
