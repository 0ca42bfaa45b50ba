/// The lines of a page that can be quoted.
package enum PageLines {
    private static let longest = 400
    private static let shortest = 9

    /// Plain, without headings, marks of lists, and lines that are only a link or too short to say anything.
    package static func of(_ markdown: String) -> [String] {
        markdown.split(whereSeparator: \.isNewline).compactMap { line in
            var line = Sentences.trimmed(line)
            guard !line.hasPrefix("#"), !line.hasPrefix("|--"), !line.hasPrefix("---") else { return nil }
            while let first = line.first, "-*>•".contains(first), line.dropFirst().first?.isWhitespace == true {
                line = Sentences.trimmed(line.dropFirst())
            }
            guard line.wholeMatch(of: #/\[[^\]]*\]\([^)]*\)/#) == nil else { return nil }
            let plain = plain(line)
            return (shortest...longest).contains(plain.count) ? plain : nil
        }
    }

    /// Without marks of links and emphasis, and without the escapes of what is no mark.
    private static func plain(_ line: Substring) -> String {
        String(line).replacing(#/\[([^\]]*)\]\(([^)]*)\)/#) { $0.output.1 }
            .replacing(#/\*\*|__|`/#, with: "").replacing(#/\\([\\`*_\[\]<>#|~!])/#) { $0.output.1 }
    }
}
