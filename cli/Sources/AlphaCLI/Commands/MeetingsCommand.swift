package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha meetings`
package struct MeetingsCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "meetings", abstract: "List the meetings, the newest first."
    )

    @Option(help: "How many at the most.")
    var limit = 50

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    package init() {}

    package func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        let meetings = try await gateway.withTranscripts(in: surroundings) { client in
            try await MeetingPicker(client: client).all(limit: limit)
        }
        if json { return try surroundings.output.json(meetings) }
        guard !meetings.isEmpty else {
            return surroundings.output.note("There is no meeting yet. Send one in: alpha ingest FILE")
        }
        Self.lines(meetings, style: surroundings.output.style).forEach(surroundings.output.result)
    }

    static func lines(_ meetings: [MeetingWire], style: Style) -> [String] {
        var table = Table("ID", "DATE", "STATUS", "PEOPLE", "REDACTED", "TITLE")
        for meeting in meetings {
            table.add(
                meeting.id.description, meeting.meetingDate?.description ?? "-", meeting.status,
                "\(meeting.participants.count)", "\(meeting.redactionCount)", meeting.name
            )
        }
        return table.lines(style: style)
    }
}
