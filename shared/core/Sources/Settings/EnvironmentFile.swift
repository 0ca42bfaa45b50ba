/// The settings of a `.env` file: a line `NAME=value` each.
///
/// Blank lines and lines that begin with `#` say nothing. `export ` before the name, white space around name and value,
/// and quotes around the whole value are left out; without quotes ` #` begins a comment. Lines may end as on Windows.
struct EnvironmentFile {
    /// A line that is not one of the above.
    struct Malformed: Error {
        /// Number of the line, from 1.
        let line: Int
    }

    private(set) var values: [String: String] = [:]

    init(_ text: String) throws(Malformed) {
        var text = Substring(text)
        if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var line = Self.trimmed(line)
            guard !line.isEmpty, line.first != "#" else { continue }
            if line.hasPrefix("export ") { line = Self.trimmed(line.dropFirst("export ".count)) }
            guard let equals = line.firstIndex(of: "=") else { throw Malformed(line: index + 1) }
            let name = Self.trimmed(line[..<equals])
            guard Self.isName(name), let value = Self.value(Self.trimmed(line[line.index(after: equals)...])) else {
                throw Malformed(line: index + 1)
            }
            values[String(name)] = value
        }
    }

    private static func value(_ text: Substring) -> String? {
        guard let quote = text.first, quote == "\"" || quote == "'" else {
            if text.first == "#" { return "" }
            return String(trimmed(text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text))
        }
        let rest = text.dropFirst()
        guard let end = rest.firstIndex(of: quote) else { return nil }
        let after = trimmed(rest[rest.index(after: end)...])
        return after.isEmpty || after.first == "#" ? String(rest[..<end]) : nil
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
