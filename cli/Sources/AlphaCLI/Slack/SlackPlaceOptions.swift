internal import ArgumentParser
internal import Domain
internal import ServiceClients
internal import Settings

/// As whom and where, as every command that acts in the sandbox's Slack takes it.
struct SlackPlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who acts: name, e-mail address or id. Default: the first of the workspace.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp("Where: '#delivery', '@bot' for the messages with the bot, or an id.", valueName: "channel")
    )
    var channel: String?

    @Option(help: "How long to wait for an answer, in seconds.")
    var timeout = 30

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON.")
    var json = false

    init() {}

    func validate() throws {
        if timeout < 1 { throw ValidationError("--timeout takes seconds, at least 1.") }
    }

    /// Takes a seat in the sandbox's Slack for as long as `body` runs.
    ///
    /// - Parameter usual: where it is when the command line does not say; nil for where the latest message is.
    /// - Throws: ``CommandFailure`` when there is no sandbox.
    func withSession(
        in surroundings: Surroundings, usual: String?, _ body: (SlackSession) async throws -> Void
    ) async throws {
        let settings = try AlphaSettings(surroundings)
        let url = try settings.gateway(gateway.gateway)
        try await Outbound.open(ambient: surroundings.ambient) { outbound in
            let desk = SlackDesk(url: url, token: settings.apiToken, upstream: outbound.upstream("gateway"))
            guard let workspace = try await desk.workspace() else {
                throw CommandFailure.refused(
                    "This acts as somebody in the sandbox's Slack, and there is no sandbox here: start it with "
                        + "'\(surroundings.command) up'."
                )
            }
            guard let user = user ?? workspace.users.first?.name else {
                throw CommandFailure.refused("The sandbox's Slack has no people: look at \(url.base)/sandbox/slack.")
            }
            let id = workspace.users.first { [$0.id, $0.name].contains(user) }?.id
            let place = if let known = channel ?? usual { known } else { try await place(of: user, id: id, desk) }
            let seat = SlackSeat(desk: desk, user: user, channel: place, ambient: surroundings.ambient)
            try await body(
                SlackSession(
                    seat: seat, workspace: workspace, limit: .seconds(timeout), json: json, surroundings: surroundings))
        }
    }

    /// Where somebody was last: where the latest message is that they wrote or that only they see, else the latest of all.
    private func place(of user: String, id: String?, _ desk: SlackDesk) async throws(CommandFailure) -> String {
        let messages = try await desk.messages(user: user, channel: nil)
        let own = messages.last { $0.isEphemeral == true || $0.user == id || $0.isDirect }
        return (own ?? messages.last)?.channel ?? "@bot"
    }
}
