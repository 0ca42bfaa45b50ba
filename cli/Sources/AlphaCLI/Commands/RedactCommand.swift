package import ArgumentParser
internal import Redaction
internal import TranscriptFormats

/// `alpha redact`
package struct RedactCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Take money and contract talk out of a file; needs no service.",
        discussion: """
            The file is read as one transcript in any of the known formats, or else as plain text, and printed as it was \
            with placeholders. Offsets of --spans count Unicode scalars of the file, from 0; 'end' is the first one left.

            Terms that are always or never taken out come from --terms or else from the file that REDACTION_TERMS names.
            """
    )

    @Argument(help: "The file; - or nothing is standard input.", completion: .file())
    var file: String?

    @Option(help: "Take this text instead of a file.")
    var text: String?

    @Option(help: "Take the terms of this YAML file.", completion: .file(extensions: ["yaml", "yml"]))
    var terms: String?

    @Flag(help: #"Print {"spans": […]} instead of the text."#)
    var spans = false

    @Flag(help: #"Print {"redacted", "spans": […]}."#)
    var json = false

    @Flag(help: "Say which rule fired: in the spans, or as a list on standard error.")
    var explain = false

    package init() {}

    package func validate() throws {
        if file != nil, text != nil { throw ValidationError("Give a file or --text, not both.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        let redaction = try redaction(in: surroundings)
        let output = surroundings.output
        if json {
            try output.json(Answer(redacted: redaction.filtered, spans: redaction.records(explained: explain)))
        } else if spans {
            try output.json(Answer(redacted: nil, spans: redaction.records(explained: explain)))
        } else {
            let filtered = redaction.filtered
            output.results.write(text == nil ? filtered : filtered + "\n")
            if explain { redaction.explanation.forEach(output.note) }
        }
    }

    private func redaction(in surroundings: Surroundings) throws -> FileRedaction {
        let redactor = try RedactionTermsSetting(asked: terms, in: surroundings)?.redactor() ?? Redactor()
        if let text { return FileRedaction(text: text, redactor: redactor) }
        let input = InputFile(argument: file ?? "-")
        let bytes = try input.read(in: surroundings)
        do {
            return try FileRedaction(file: bytes, redactor: redactor)
        } catch {
            throw CommandFailure.refused("\(input.label): \(error)")
        }
    }

    private struct Answer: Encodable {
        let redacted: String?
        let spans: [FileRedaction.SpanRecord]
    }
}

extension FileRedaction {
    /// A line for each span: where, what kind, which rule; never what stood there.
    fileprivate var explanation: [String] {
        var table = Table("START", "END", "LABEL", "RULE")
        for record in records(explained: true) {
            table.add("\(record.start)", "\(record.end)", record.label, record.rule ?? "")
        }
        return table.lines() + [counted(spans.count, "span")]
    }
}
