package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha tickets`
package struct TicketsCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "tickets", abstract: "Show the tickets that a meeting suggests, and create them in Linear."
    )

    @Argument(help: "An id or its beginning, words of the title, or 'last'.")
    var meeting: String

    @Flag(help: "Create them: all, or those of --ids. Doing it twice creates nothing twice.")
    var create = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these: numbers of the list, or ids or their beginnings.", valueName: "id")
    )
    var ids: [String] = []

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON: an array of proposals, or with --create what was created and what failed.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        try await gateway.withTranscripts(in: surroundings) { client in
            let meeting = try await MeetingPicker(client: client).meeting(meeting)
            let proposals = try await calling { () throws(ServiceCallError) in try await client.tickets(meeting.id) }
            let chosen = ids.isEmpty ? nil : try ProposalChoice.ids(ids, among: proposals)
            let shown = proposals.filter { chosen?.contains($0.id) ?? true }
            if create {
                var progress = Progress(output)
                progress.update("creating tickets of \(meeting.name)")
                let answer = try await calling { () throws(ServiceCallError) in
                    try await client.createTickets(meeting.id, ids: chosen)
                }
                progress.clear()
                try report(answer, proposals: shown, output: output)
            } else {
                if json { return try output.json(shown) }
                try await show(shown, of: meeting, client: client, in: surroundings)
            }
        }
    }

    private func show(
        _ proposals: [ProposalWire], of meeting: MeetingWire, client: TranscriptServiceClient,
        in surroundings: Surroundings
    ) async throws {
        let output = surroundings.output
        guard !proposals.isEmpty else {
            let reason = meeting.isSettled ? "suggests no ticket" : "is \(meeting.status); look again in a moment"
            return output.note("\(meeting.name) \(reason).")
        }
        let segments = try await calling { () throws(ServiceCallError) in try await client.segments(meeting.id) }
        let byIndex = Dictionary(segments.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        ProposalText(meeting: meeting, proposals: proposals, segments: byIndex).lines(output).forEach(output.result)
        if proposals.contains(where: { $0.status == "proposed" }) {
            output.note(
                "\nCreate them: \(surroundings.command) tickets \(meeting.id.description.prefix(8)) --create"
            )
        }
    }

    private func report(_ answer: TicketsAnswer, proposals: [ProposalWire], output: Output) throws {
        if json {
            try output.json(answer)
        } else {
            CreationText(answer: answer, proposals: proposals).write(to: output)
        }
        guard answer.failed.isEmpty else { throw CommandFailure.reported() }
    }
}
