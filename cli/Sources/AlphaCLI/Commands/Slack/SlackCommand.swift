package import ArgumentParser

/// `alpha slack`
package struct SlackCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "slack", abstract: "Be somebody in the sandbox's Slack, or print what to make a Slack app from.",
        discussion: """
            alpha slack "/chat what did we decide on exports?" types a command, waits for the answer and shows it as Slack \
            would, with its buttons numbered; alpha slack click 1 presses one. All but 'manifest' need the sandbox, which \
            'alpha up' starts.
            """,
        subcommands: [
            SlackTypeCommand.self, SlackSayCommand.self, SlackClickCommand.self, SlackSubmitCommand.self,
            SlackReactCommand.self, SlackShortcutCommand.self, SlackHomeCommand.self, SlackShowCommand.self,
            SlackManifestCommand.self,
        ],
        defaultSubcommand: SlackTypeCommand.self
    )

    package init() {}
}
