package import ArgumentParser

/// `alpha slack home`
package struct SlackHomeCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Open the app's Home and show it."
    )

    @OptionGroup var place: SlackPlaceOptions

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await place.withSession(in: surroundings, usual: "@bot") { session in
            let before = try await session.seat.scene()
            try await session.desk.post(DeskReceipt.self, "home", Opened(user: session.seat.user, tab: "home"))
                .check("Opening the Home")
            try await session.finishHome(before)
        }
    }

    private struct Opened: Encodable {
        let user: String
        let tab: String
    }
}
