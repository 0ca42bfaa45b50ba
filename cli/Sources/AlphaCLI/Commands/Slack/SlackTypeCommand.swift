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
                CommandReceipt.self, "commands",
                Typed(user: session.seat.user, channel: session.seat.channel, command: words.joined(separator: " "))
            )
            try Self.check(receipt, of: words[0])
            try await session.finish(before)
        }
    }

    private struct Typed: Encodable {
        let user: String
        let channel: String
        let command: String
    }

    private static func check(_ receipt: CommandReceipt, of command: String) throws(CommandFailure) {
        guard let status = receipt.status else {
            throw .failed("\(command) failed: the slack service did not acknowledge it within Slack's 3 s.")
        }
        guard (200..<300).contains(status) else {
            throw .failed("\(command) failed: the slack service answered \(status).")
        }
    }
}
