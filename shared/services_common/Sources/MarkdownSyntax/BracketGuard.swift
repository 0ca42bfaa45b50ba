/// Keeps Markdown from taking the parser long: cmark-gfm 0.29 needs time with the square of the brackets in one paragraph.
///
/// Brackets are escaped where there are more of them in one paragraph than anybody writes. Fenced code is left as it is,
/// and so are the rows of tables, whose cells are parsed one by one.
package struct BracketGuard {
    /// Brackets of one paragraph: these take a few tenths of a second.
    static let maxBrackets = 5_000

    private var output: [Substring] = []
    /// The lines of the paragraph so far, and its brackets.
    private var paragraph: [Substring] = []
    private var brackets = 0
    private var fence: (sign: Character, length: Int)?

    package static func guarded(_ markdown: String) -> String {
        guard markdown.utf8.count(where: { $0 == UInt8(ascii: "[") }) > maxBrackets else { return markdown }
        var guardian = BracketGuard()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { guardian.take(line) }
        guardian.endParagraph()
        return guardian.output.joined(separator: "\n")
    }

    private mutating func take(_ line: Substring) {
        if let open = fence {
            output.append(line)
            if let closing = Self.fence(line), closing.sign == open.sign, closing.length >= open.length, closing.isBare
            {
                fence = nil
            }
        } else if let opening = Self.fence(line) {
            endParagraph()
            output.append(line)
            fence = (opening.sign, opening.length)
        } else if line.allSatisfy(\.isWhitespace) || line.first == "|" {
            endParagraph()
            output.append(line.first == "|" && Self.brackets(line) > Self.maxBrackets ? Self.escaped(line) : line)
        } else {
            paragraph.append(line)
            brackets += Self.brackets(line)
        }
    }

    private mutating func endParagraph() {
        output += brackets > Self.maxBrackets ? paragraph.map(Self.escaped) : paragraph
        paragraph = []
        brackets = 0
    }

    private static func brackets(_ line: Substring) -> Int { line.utf8.count { $0 == UInt8(ascii: "[") } }

    private static func escaped(_ line: Substring) -> Substring { Substring(line.replacing("[", with: "\\[")) }

    /// The fence that a line is, opening or closing; nil when it is none.
    private static func fence(_ line: Substring) -> (sign: Character, length: Int, isBare: Bool)? {
        let indentation = line.prefix { $0 == " " }
        let text = line.dropFirst(indentation.count)
        guard indentation.count <= 3, let sign = text.first, sign == "`" || sign == "~" else { return nil }
        let length = text.prefix { $0 == sign }.count
        let info = text.dropFirst(length)
        guard length >= 3, sign == "~" || !info.contains("`") else { return nil }
        return (sign, length, info.allSatisfy(\.isWhitespace))
    }
}
