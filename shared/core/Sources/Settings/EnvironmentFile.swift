/// The settings of a `.env` file: a line `NAME=value` each.
///
/// Blank lines and lines that begin with `#` say nothing. `export ` before the name, white space around name and value,
/// and quotes around the whole value are left out; without quotes ` #` begins a comment. Lines may end as on Windows.
/// Of two lines with one name the last counts.
public struct EnvironmentFile: Sendable, Hashable {
    /// Lines that are none of the above.
    public struct Malformed: Error, Sendable, Hashable {
        /// Their numbers, from 1, ascending; at least one.
        public let lines: [Int]

        /// Each of them as a problem of `.env`; never what stands in it.
        public var problems: [SettingProblem] {
            lines.map { line in
                SettingProblem(
                    ".env", problem: "has a line \(line) that is not NAME=value",
                    mend: "Mend or remove the line; a quote that begins a value must also end it"
                )
            }
        }
    }

    /// The settings by name, also the empty ones.
    public let values: [String: String]

    /// - Throws: ``Malformed`` with every line that is not understood.
    public init(_ text: String) throws(Malformed) {
        var values: [String: String] = [:]
        var malformed: [Int] = []
        for (index, line) in Self.lines(text).enumerated() {
            let line = Self.trimmed(line)
            guard !line.isEmpty, line.first != "#" else { continue }
            if let (name, value) = Self.setting(line) {
                values[name] = value
            } else {
                malformed.append(index + 1)
            }
        }
        guard malformed.isEmpty else { throw Malformed(lines: malformed) }
        self.values = values
    }

    private static func lines(_ text: String) -> [Substring] {
        var text = Substring(text)
        if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private static func setting(_ line: Substring) -> (name: String, value: String)? {
        let line = line.hasPrefix("export ") ? trimmed(line.dropFirst("export ".count)) : line
        guard let equals = line.firstIndex(of: "=") else { return nil }
        let name = trimmed(line[..<equals])
        guard isName(name), let value = value(trimmed(line[line.index(after: equals)...])) else { return nil }
        return (String(name), value)
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
