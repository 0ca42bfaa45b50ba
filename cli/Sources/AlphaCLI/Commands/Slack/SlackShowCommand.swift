package import ArgumentParser

/// `alpha slack show`
package struct SlackShowCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what somebody sees now: the latest messages, and an open modal."
    )

    @Option(help: "How many messages at the most.")
    var limit = 5

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 200.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: nil) { session in
            var scene = try await session.seat.scene()
            scene.home = nil
            scene.messages = Array(scene.messages.suffix(limit))
            try session.show(scene)
        }
    }
}
