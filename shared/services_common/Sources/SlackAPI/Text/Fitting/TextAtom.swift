/// A piece of text that is never cut: a character, an escape, a token, the mark of a code block.
struct TextAtom: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case character
        case space
        case newline
        /// The three marks that open or close a code block.
        case fence
        case quote
    }

    let text: Substring
    let kind: Kind
    /// UTF-16 units.
    let length: Int

    init(_ text: Substring, _ kind: Kind) {
        self.text = text
        self.kind = kind
        self.length = text.utf16.count
    }

    /// Whether a sentence may end here.
    var endsSentence: Bool { [".", "!", "?", "…", "。", "！", "？"].contains(text) }
}

extension TextAtom {
    enum Style: Sendable {
        case plain
        /// With Slack's escapes, tokens, code blocks and quotes.
        case mrkdwn
        /// Markdown: with code blocks only.
        case markdown
    }

    /// The longest token or escape that is looked for; an address is shorter.
    private static let longestToken = 4_000
    /// Letters with more marks than this are taken apart.
    private static let longestCharacter = 32

    /// - Parameter longest: tokens beyond this many UTF-16 units, which fit nowhere, become an ellipsis.
    static func atoms(of text: String, style: Style, longest: Int) -> [TextAtom] {
        var atoms: [TextAtom] = []
        atoms.reserveCapacity(text.utf8.count)
        var rest = text[...]
        while let character = rest.first {
            if style != .plain, rest.hasPrefix("```") {
                atoms.append(TextAtom(rest.prefix(3), .fence))
                rest = rest.dropFirst(3)
            } else if style == .mrkdwn, let token = token(at: rest) {
                atoms.append(token.utf16.count > longest ? TextAtom("…", .character) : TextAtom(token, .character))
                rest = rest[token.endIndex...]
            } else {
                append(rest.prefix(1), character, style: style, to: &atoms)
                rest = rest.dropFirst()
            }
        }
        return atoms
    }

    private static func append(_ text: Substring, _ character: Character, style: Style, to atoms: inout [TextAtom]) {
        if character.isNewline {
            atoms.append(TextAtom(text, .newline))
        } else if character.isWhitespace {
            atoms.append(TextAtom(text, .space))
        } else if style == .mrkdwn, character == ">", atoms.last?.kind == .newline || atoms.isEmpty {
            atoms.append(TextAtom(text, .quote))
        } else if text.utf16.count > longestCharacter {
            for scalar in text.unicodeScalars { atoms.append(TextAtom(Substring(String(scalar)), .character)) }
        } else {
            atoms.append(TextAtom(text, .character))
        }
    }

    /// `&amp;` or `<…>` at the beginning of `text`.
    private static func token(at text: Substring) -> Substring? {
        if text.first == "&" {
            return ["&amp;", "&lt;", "&gt;"].first { text.hasPrefix($0) }.map { text.prefix($0.count) }
        }
        guard text.first == "<" else { return nil }
        let window = text.utf8.prefix(longestToken)
        guard let end = window.firstIndex(of: UInt8(ascii: ">")),
            !window[..<end].contains(UInt8(ascii: "\n"))
        else { return nil }
        return text[...end]
    }
}
