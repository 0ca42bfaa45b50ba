package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha show`
package struct ShowCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a meeting's summary, decisions and action items, or its filtered text."
    )

    @Argument(help: "An id or its beginning, words of the title, or 'last'.")
    var meeting: String

    @Flag(help: "Print the filtered text instead.")
    var text = false

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON: the meeting and its summary, or its segments.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        try await gateway.withTranscripts(in: surroundings) { client in
            let meeting = try await MeetingPicker(client: client).meeting(meeting)
            try checkReady(meeting)
            if text {
                try await showText(meeting.id, client: client, output: output)
            } else {
                let summary = try await calling { () throws(ServiceCallError) in try await client.summary(meeting.id) }
                if json { return try output.json(Answer(meeting: meeting, summary: summary)) }
                SummaryText(meeting: meeting, summary: summary).lines(output).forEach(output.result)
            }
        }
    }

    private func checkReady(_ meeting: MeetingWire) throws(CommandFailure) {
        switch meeting.status {
        case "ready": return
        case "failed": throw .failed("\(meeting.name) could not be processed: \(meeting.error ?? "no reason is known")")
        default: throw CommandFailure(.late, "\(meeting.name) is \(meeting.status); look again in a moment.")
        }
    }

    private func showText(_ id: MeetingID, client: TranscriptServiceClient, output: Output) async throws {
        if json {
            try output.json(try await calling { () throws(ServiceCallError) in try await client.segments(id) })
        } else {
            output.result(try await calling { () throws(ServiceCallError) in try await client.text(id) })
        }
    }

    private struct Answer: Encodable {
        let meeting: MeetingWire
        let summary: SummaryWire
    }
}
