/// Text in lines of at most `columns` characters, broken at blanks; a longer word stays whole.
package func wrapped(_ text: String, columns: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
        if !line.isEmpty, indent.count + line.count + 1 + word.count > columns {
            lines.append(indent + line)
            line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines
}

/// `1 ticket`, `2 tickets`.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

extension String {
    /// With blanks at its end, until it has `width` characters.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
