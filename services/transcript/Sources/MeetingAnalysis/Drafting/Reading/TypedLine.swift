/// A line as it was typed: how far in it begins, and whether a list has it.
struct TypedLine: Sendable {
    let indent: Int
    let isItem: Bool
    /// Without its bullet or number.
    let text: String

    /// The lines of `text`; a line that numbers things, such as `1) this 2) that`, is several. Empty ones are left out.
    static func lines(of text: String) -> [TypedLine] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [TypedLine] in
            let indent = line.prefix { $0.isWhitespace }.count
            let body = String(line.dropFirst(indent)).trimmingBlanks
            guard !body.isEmpty else { return [] }
            return numbered(body, indent: indent) ?? [TypedLine(body, indent: indent)]
        }
    }

    private init(_ body: String, indent: Int) {
        let rest = Self.withoutBullet(body)
        self.indent = indent
        self.isItem = rest != nil
        self.text = rest.map(Self.withoutBox) ?? body
    }

    private static let bullets: Set<Character> = ["-", "*", "•", "–", "—", "◦", "‣", "·", "▪"]

    private static func withoutBullet(_ body: String) -> String? {
        guard let first = body.first else { return nil }
        if bullets.contains(first), body.dropFirst().first?.isWhitespace == true {
            return String(body.dropFirst()).trimmingBlanks
        }
        let digits = body.prefix { $0.isWholeNumber }
        let rest = body.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first?.isWhitespace == true
        else { return nil }
        return String(rest.dropFirst()).trimmingBlanks
    }

    private static func withoutBox(_ text: String) -> String {
        for box in ["[ ] ", "[x] ", "[] "] where text.hasPrefix(box) { return String(text.dropFirst(box.count)) }
        return text
    }

    /// The parts of `1) this 2) that`, with what stands before them as a line of its own; nil where nothing is numbered.
    private static func numbered(_ body: String, indent: Int) -> [TypedLine]? {
        let words = body.split(separator: " ")
        var starts: [Int] = []
        for (position, word) in words.enumerated() {
            if word == "\(starts.count + 1))" || word == "\(starts.count + 1)." { starts.append(position) }
        }
        guard starts.count > 1, let first = starts.first else { return nil }
        let before = words[..<first].joined(separator: " ")
        let parts = starts.enumerated().map { number, start in
            let end = number + 1 < starts.count ? starts[number + 1] : words.count
            return words[start..<end].joined(separator: " ").trimmingLooseMarks
        }
        return (before.isEmpty ? [] : [TypedLine(before, indent: indent)]) + parts.map { TypedLine($0, indent: indent) }
    }
}

extension String {
    /// Without commas, semicolons and blanks at the end.
    var trimmingLooseMarks: String {
        var text = trimmingBlanks
        while let last = text.last, ",;".contains(last) || last.isWhitespace { text.removeLast() }
        return text
    }
}
