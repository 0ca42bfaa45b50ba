package import ArgumentParser

/// `alpha slack say`
package struct SlackSayCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "say",
        abstract: "Say something to the bot: to it alone, or with --channel where others hear it too.",
        discussion: "In a channel the bot is mentioned, unless the text does it already with @bot."
    )

    @Argument(help: "What to say.")
    var words: [String]

    @Option(help: ArgumentHelp("Answer in this message's thread.", valueName: "ts"))
    var thread: String?

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: "@bot") { session in
            let seat = session.seat
            let before = try await seat.scene()
            let text = Self.text(words.joined(separator: " "), in: seat.channel, bot: session.workspace.bot.name)
            let receipt = try await session.desk.post(
                DeskReceipt.self, "messages", Said(user: seat.user, channel: seat.channel, text: text, threadTs: thread)
            )
            try receipt.check("Saying it")
            try await session.finish(before)
        }
    }

    private struct Said: Encodable {
        let user: String
        let channel: String
        let text: String
        let threadTs: String?
    }

    /// In the messages with the bot everything is for it; elsewhere it hears what mentions it.
    private static func text(_ text: String, in channel: String, bot: String) -> String {
        channel == "@bot" || text.contains("@bot") || text.contains("@\(bot)") ? text : "@bot \(text)"
    }
}
