package import ArgumentParser

/// `alpha slack "/chat …"`
package struct SlackTypeCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "type", abstract: "Type a slash command and wait for its answer; 'type' may be left out."
    )

    @Argument(help: "The command with its slash, such as '/summarize last'.")
    var words: [String]

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func validate() throws {
        guard words.first?.hasPrefix("/") == true else {
            throw ValidationError("A slash command begins with a slash: alpha slack \"/chat what was decided?\"")
        }
    }

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: "#delivery") { session in
            let before = try await session.seat.scene()
            let receipt = try await session.desk.post(
                DeskReceipt.self, "commands",
                Typed(user: session.seat.user, channel: session.seat.channel, command: words.joined(separator: " "))
            )
            try receipt.check(String(words[0].prefix { $0 != " " }))
            try await session.finish(before)
        }
    }

    private struct Typed: Encodable {
        let user: String
        let channel: String
        let command: String
    }
}
