package import ArgumentParser

/// `alpha slack shortcut`
package struct SlackShortcutCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "shortcut", abstract: "Use a shortcut: ask from anywhere, create_ticket on the latest message."
    )

    @Argument(help: "Its callback: ask, or create_ticket.")
    var callback: String

    @Option(help: ArgumentHelp("The message, by its timestamp, in place of the latest.", valueName: "ts"))
    var message: String?

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: nil) { session in
            let before = try await session.seat.scene()
            var used = Used(user: session.seat.user, callbackId: callback)
            if message != nil || AppManifest.messageShortcuts.contains(callback) {
                guard let ts = message ?? before.messages.last(where: { $0.isEphemeral != true })?.ts else {
                    throw CommandFailure.refused("There is no message in \(session.seat.channel) to use it on.")
                }
                (used.channel, used.ts) = (session.seat.channel, ts)
            }
            try await session.desk.post(DeskReceipt.self, "shortcuts", used).check("The shortcut")
            try await session.finish(before)
        }
    }

    private struct Used: Encodable {
        let user: String
        let callbackId: String
        var channel: String?
        var ts: String?
    }
}
