/// The text of a `.env` file: `NAME=value` lines, and whatever else stands between them.
///
/// Read as the services read it: blanks around names and values do not count, quotes do, lines that begin with `#` are
/// remarks, and of two lines with one name the last counts.
package struct DotEnv: Sendable, Hashable {
    package private(set) var text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The settings by name, also the empty ones.
    package var values: [String: String] {
        Dictionary(lines.compactMap(Self.setting), uniquingKeysWith: { $1 })
    }

    /// Appends `name` under a remark, and leaves everything else as it is.
    package mutating func append(_ name: String, _ value: String, remark: String) {
        if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        text += "# \(remark)\n\(name)=\(value)\n"
    }

    /// Lines that do not mean what they seem to, each with its mend.
    package var oddities: [String] {
        var found: [String] = []
        if text.utf8.contains(UInt8(ascii: "\r")) {
            found.append("has Windows line ends, which the services do not read: save it with Unix line ends")
        }
        for (index, line) in lines.enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let (name, value) = Self.setting(line) else {
                found.append("line \(index + 1) is not NAME=value: mend or remove it")
                continue
            }
            if name.hasPrefix("export ") { found.append("line \(index + 1) begins with 'export': remove that word") }
            if let first = value.first, value.count > 1, first == "\"" || first == "'", value.last == first {
                found.append("line \(index + 1) has quotes, which count as part of the value: remove them")
            }
        }
        return found
    }

    private var lines: [String] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { Self.trimmed($0) }
    }

    private static func setting(_ line: String) -> (String, String)? {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { trimmed($0) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[0].hasPrefix("#") else { return nil }
        return (parts[0], parts[1])
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
