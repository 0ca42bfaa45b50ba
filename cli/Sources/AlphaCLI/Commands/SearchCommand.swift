package import ArgumentParser
internal import Domain
internal import ServiceClients

/// `alpha search`
package struct SearchCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find passages in all meetings, the best first."
    )

    @Argument(help: "The words to look for.")
    var words: [String]

    @Option(help: "How many passages at the most, 1 to 200.")
    var limit = 10

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    package init() {}

    package func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 200.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        let query = words.joined(separator: " ")
        let passages = try await gateway.withTranscripts(in: surroundings) { client in
            try await calling { () throws(ServiceCallError) in try await client.search(query, limit: limit) }
        }
        if json { return try output.json(passages) }
        guard !passages.isEmpty else { return output.note("No meeting speaks of that.") }
        for passage in passages { Self.lines(passage, output).forEach(output.result) }
    }

    static func lines(_ passage: PassageWire, _ output: Output) -> [String] {
        let title = output.style.bold(passage.title ?? passage.meetingId.description)
        let place = [
            passage.meetingDate?.description, passage.speaker, passage.startSeconds.map(TimeText.position),
        ].compactMap { $0 }
        return [([title] + place).joined(separator: " · ")]
            + wrapped(passage.text, columns: min(output.results.columns, 110), indent: "  ") + [""]
    }
}
