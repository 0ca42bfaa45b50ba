package import ArgumentParser

/// `alpha slack react`
package struct SlackReactCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "react", abstract: "Put a reaction on the latest message; memo and pencil ask for a summary."
    )

    @Argument(help: "Its name without colons, such as memo.")
    var reaction: String

    @Option(help: ArgumentHelp("The message, by its timestamp, in place of the latest.", valueName: "ts"))
    var message: String?

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: nil) { session in
            let before = try await session.seat.scene()
            guard let ts = message ?? before.messages.last(where: { $0.isEphemeral != true })?.ts else {
                throw CommandFailure.refused("There is no message in \(session.seat.channel) to react to.")
            }
            let reacted = Reacted(user: session.seat.user, channel: session.seat.channel, ts: ts, reaction: reaction)
            try await session.desk.post(DeskReceipt.self, "reactions", reacted).check("The reaction")
            try await session.finish(before)
        }
    }

    private struct Reacted: Encodable {
        let user: String
        let channel: String
        let ts: String
        let reaction: String
    }
}
