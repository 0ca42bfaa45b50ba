internal import FoundationEssentials
internal import WireFormat

/// Where a command writes: results on one channel, everything else on the other.
package struct Output: Sendable {
    /// Standard output.
    package let results: OutputChannel
    /// Standard error.
    package let notes: OutputChannel

    package init(results: OutputChannel, notes: OutputChannel) {
        self.results = results
        self.notes = notes
    }

    /// A line of what was asked for.
    func result(_ line: String = "") { results.write(line + "\n") }

    /// A line about what is going on.
    func note(_ line: String) { notes.write(line + "\n") }

    /// A line about something that went wrong.
    func complain(_ line: String) { note("\(noteStyle.red("alpha:")) \(line)") }

    /// The result as JSON in the form that the services write, indented.
    func json(_ value: some Encodable) throws {
        let encoder = ContractJSON.encoder()
        encoder.outputFormatting.insert(.prettyPrinted)
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    var style: Style { Style(isOn: results.usesColor) }
    var noteStyle: Style { Style(isOn: notes.usesColor) }
}
