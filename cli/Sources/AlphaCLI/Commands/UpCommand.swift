package import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import ServiceClients
internal import Settings

/// `alpha up`
package struct UpCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Start everything that does not run yet, and load the sample meetings.",
        discussion: """
            Run it in the project's folder. The programs go on when this command and its terminal end; 'alpha down' \
            stops them. Logs are in data/logs. A token for the services' own APIs is kept in .env.
            """
    )

    @Flag(
        inversion: .prefixedNo,
        help:
            "Use the sandbox's Linear, Notion and Slack, with no account and no key; otherwise those of the settings."
    )
    var sandbox = true

    @Flag(inversion: .prefixedNo, help: "Load the sample meetings (in the sandbox only).")
    var samples = true

    @Option(help: "How long to wait until all is ready, in seconds.")
    var timeout = 60

    package init() {}

    package func validate() throws {
        if timeout < 1 { throw ValidationError("--timeout takes seconds, at least 1.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        guard FileManager.default.fileExists(atPath: surroundings.resolve("gateway/Caddyfile")) else {
            throw CommandFailure.refused("gateway/Caddyfile is not here: start in the project's folder.")
        }
        let meetings = sandbox && samples ? try SampleMeetings(surroundings) : nil
        let startup = Startup(
            surroundings: surroundings, mode: sandbox ? .sandbox : .platforms, limit: .seconds(timeout)
        )
        let settings = try await startup.run()
        let gateway = try settings.gateway(nil)
        if let meetings {
            try await Outbound.open(ambient: surroundings.ambient) { outbound in
                let client = TranscriptServiceClient(
                    gateway, token: settings.apiToken, upstream: outbound.upstream("gateway"),
                    ambient: surroundings.ambient
                )
                let limit = Duration.seconds(max(timeout, 300))
                try await SampleLoading(client: client, surroundings: surroundings, limit: limit).load(meetings)
            }
        }
        advice(gateway, in: surroundings).forEach(surroundings.output.result)
    }

    private func advice(_ gateway: ServiceURL, in surroundings: Surroundings) -> [String] {
        let alpha = surroundings.command
        let samplesLines = [
            "  ask      \(alpha) ask 'what was decided on the rate limit?'", "  find     \(alpha) search rate limit",
            "  tickets  \(alpha) tickets stand-up",
        ]
        let sandboxLines = ["  slack    \(alpha) slack '/summarize last'"]
        return [
            "", sandbox ? "Alpha Machine runs, with the sandbox's Linear, Notion and Slack." : "Alpha Machine runs.",
            "",
        ]
            + [sandbox ? "  open     \(gateway.base)/" : "  address  \(gateway.base)"]
            + (sandbox && samples ? samplesLines : []) + (sandbox ? sandboxLines : [])
            + ["  yours    \(alpha) ingest your-file", "  look     \(alpha) status", "  stop     \(alpha) down"]
    }
}
