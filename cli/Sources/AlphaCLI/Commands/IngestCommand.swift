package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha ingest`
package struct IngestCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Send transcripts in and see what was found in them.",
        discussion: """
            Krisp, Otter and Google Meet text, Zoom and Teams WebVTT, SRT, Fireflies-like JSON and plain text are \
            recognised by their content. A file that fails does not keep the others from being sent.
            """
    )

    @Argument(help: "The files; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: "The meeting's title; for one file.")
    var title: String?

    @Option(help: "The day of the meeting, as 2025-10-06; else the file's own.")
    var date: String?

    @Flag(help: "Take the place of the meeting that has the same file name or text.")
    var replace = false

    @Flag(inversion: .prefixedNo, help: "Wait until each meeting is processed.")
    var wait = true

    @Option(help: "How long to wait for each, in seconds.")
    var timeout = 300

    @OptionGroup var gateway: GatewayOptions

    @Flag(
        help: """
            Print a JSON array, an object for each file. Its status is that of the meeting, or refused, not_sent (the \
            service is away) or unknown (it broke off).
            """
    )
    var json = false

    package init() {}

    package func validate() throws {
        if title != nil, files.count > 1 { throw ValidationError("--title is for one file.") }
        if let date, CalendarDate(date) == nil { throw ValidationError("--date takes a day as 2025-10-06.") }
        if timeout < 1 { throw ValidationError("--timeout takes seconds, at least 1.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        let reports = try await gateway.withTranscripts(in: surroundings) { client in
            let intake = Intake(
                client: client, ambient: surroundings.ambient, limit: wait ? .seconds(timeout) : nil
            )
            return try await sendAll(through: intake, in: surroundings)
        }
        if json { try surroundings.output.json(reports.map(\.report)) }
        if let worst = reports.map(\.status).max(by: { $0.rawValue < $1.rawValue }), worst != .success {
            throw CommandFailure.reported(reports.count == 1 ? worst : .failed)
        }
    }

    private func sendAll(
        through intake: Intake, in surroundings: Surroundings
    ) async throws -> [(report: MeetingReport, status: CommandStatus)] {
        let output = surroundings.output
        var reports: [(report: MeetingReport, status: CommandStatus)] = []
        for (index, file) in files.map(InputFile.init(argument:)).enumerated() {
            var progress = Progress(output)
            var receipt: MeetingReceipt?
            do {
                let upload = TranscriptUpload(
                    bytes: try file.read(in: surroundings), filename: file.name, title: title,
                    meetingDate: date.flatMap { CalendarDate($0) }, replace: replace
                )
                let place = files.count > 1 ? "[\(index + 1)/\(files.count)] " : ""
                progress.update("\(place)sending \(file.label)")
                let sent = try await intake.send(upload)
                receipt = sent
                let report = try await intake.follow(sent, file: file.label) { progress.update(place + $0) }
                progress.clear()
                reports.append((report, explain(report, to: output)))
            } catch let failure as CommandFailure {
                progress.clear()
                let message = failure.description
                output.complain(message.hasPrefix(file.label) ? message : "\(file.label): \(message)")
                let report = MeetingReport(
                    file: file.label, id: receipt?.id, status: receipt?.status ?? MeetingReport.unsent(failure.status),
                    duplicate: receipt?.duplicate ?? false, error: message
                )
                reports.append((report, failure.status))
            }
        }
        return reports
    }

    private func explain(_ report: MeetingReport, to output: Output) -> CommandStatus {
        if !json { report.lines(style: output.style).forEach(output.result) }
        switch report.status {
        case "failed":
            output.complain("\(report.file): \(report.error ?? "could not be processed")")
            return .failed
        case "ready": return .success
        default:
            guard wait else { return .success }
            output.complain("\(report.file): not processed within \(timeout) s; it goes on, see alpha meetings")
            return .late
        }
    }
}
