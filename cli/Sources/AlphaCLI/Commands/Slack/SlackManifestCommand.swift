package import ArgumentParser
internal import Settings

/// `alpha slack manifest`
package struct SlackManifestCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "manifest", abstract: "Print what to make a Slack app from, as JSON.",
        discussion: """
            Put it in at https://api.slack.com/apps, 'Create New App', 'From a manifest'. Nothing need run for this. Then copy \
            the signing secret and the bot token into .env.
            """
    )

    @Option(help: ArgumentHelp("Where Slack reaches the gateway: https://HOST.", valueName: "url"))
    var url: String

    @Option(help: ArgumentHelp("The app's name.", valueName: "name"))
    var name = "Alpha Machine"

    package init() {}

    package func validate() throws {
        guard url.hasPrefix("https://"), ServiceURL(url) != nil else {
            throw ValidationError("--url takes an HTTPS address without a path, such as https://alpha.example.com.")
        }
        guard (1...AppManifest.maxNameLength).contains(name.count), name.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--name takes 1 to \(AppManifest.maxNameLength) characters.")
        }
    }

    package func run(in surroundings: Surroundings) async throws {
        guard let url = ServiceURL(url) else { return }  // checked above
        try surroundings.output.json(AppManifest(name: name, url: url))
    }
}
