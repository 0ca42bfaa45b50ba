package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha publish`
package struct PublishCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Put a meeting's notes into Notion: summary, decisions, tasks, tickets.",
        discussion: "Publishing the same meeting again changes its page; what people wrote there stays."
    )

    @Argument(help: "An id or its beginning, words of the title, or 'last'.")
    var meeting: String

    @Option(
        help: ArgumentHelp(
            "Under which page or database: its id or address. Default: NOTION_NOTES_PARENT of the notion service.",
            valueName: "page"
        )
    )
    var parent: String?

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        try await gateway.withServices(in: surroundings) { services in
            let meeting = try await MeetingPicker(client: services.transcript).meeting(meeting)
            var progress = Progress(output)
            progress.update("publishing \(meeting.name)")
            let notes = NewPublication(meetingId: meeting.id.description, parentId: parent)
            let published = try await calling { () throws(ServiceCallError) in
                try await services.notion.publish(notes)
            }
            progress.clear()
            if json { return try output.json(published) }
            output.result(Self.line(published))
            for warning in published.warnings + [published.notice].compactMap(\.self) { output.note(warning) }
        }
    }

    static func line(_ published: PublicationWire) -> String {
        guard published.status == "published" else { return "queued     \(published.title)" }
        let what = published.created ? "published" : "updated"
        return "\(what)  \(published.title)" + (published.url.map { "  \($0)" } ?? "")
    }
}
