/// Text of people within Markdown.
enum Markdown {
    private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "~", "|", "#", "&", "!"]

    /// One line that Markdown shows as it is: nothing in it becomes a heading, a list, a link or a mark.
    static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        let line = text.drop(while: \.isWhitespace)
        for character in line {
            if character.isNewline {
                result.append(" ")
                continue
            }
            if marks.contains(character) { result.append("\\") }
            result.append(character)
        }
        return listMark(line).map { "\($0)\\" + result.dropFirst($0.count) } ?? result
    }

    /// What stands before the character that would make the line one of a list or a rule: nothing, or a number.
    private static func listMark(_ line: some StringProtocol) -> String? {
        if let first = line.first, "-+=".contains(first) { return "" }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = line.dropFirst(digits.count).first, ".)".contains(next) else { return nil }
        return String(digits)
    }
}
