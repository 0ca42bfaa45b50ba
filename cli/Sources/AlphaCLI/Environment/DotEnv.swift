internal import Settings

/// The text of a `.env` file: settings, and the remarks and blank lines between them, which stay as they are.
package struct DotEnv: Sendable, Hashable {
    package private(set) var text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The settings by name, also the empty ones, as the services read them: by the same reader.
    package var values: [String: String] {
        get throws(EnvironmentFile.Malformed) { try EnvironmentFile(text).values }
    }

    /// Appends `name` under a remark, and leaves everything else as it is.
    package mutating func append(_ name: String, _ value: String, remark: String) {
        let end = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += end }
        text += "# \(remark)\(end)\(name)=\(value)\(end)"
    }

    /// The values, for a command that cannot go on without them.
    ///
    /// - Throws: ``CommandFailure`` that names every line that services refuse.
    func settings() throws(CommandFailure) -> [String: String] {
        do {
            return try values
        } catch {
            throw CommandFailure(error.problems)
        }
    }
}
