internal import ServiceClients
package import Settings

extension AppManifest {
    /// The longest name that an app may have (`display_information.name`).
    static let maxNameLength = 35

    /// The app that the slack service is made for.
    ///
    /// - Parameters:
    ///   - name: as people see it, at most ``maxNameLength`` characters.
    ///   - url: where Slack reaches the gateway.
    package init(name: String, url: ServiceURL) {
        self.displayInformation = Display(
            name: name,
            description: "Answers from your meetings, Linear and Notion, and tickets from what was said.",
            longDescription: """
                \(name) knows what was said in your meetings, what stands in Linear and what is written in Notion. Ask it \
                with /chat or in a message, have a meeting or a client summed up, and make tickets from a sentence or a \
                message. Every answer says where it comes from, and nothing is written to Linear without a click.
                """,
            backgroundColor: "#1f4e5f"
        )
        self.features = Features(
            appHome: Home(homeTabEnabled: true, messagesTabEnabled: true, messagesTabReadOnlyEnabled: false),
            botUser: Bot(displayName: name, alwaysOnline: true),
            agentView: .alpha,
            shortcuts: Shortcut.alpha,
            slashCommands: Command.alpha(url: url.appending("/slack/commands"))
        )
        self.oauthConfig = OAuth(
            redirectUrls: [url.appending("/slack/oauth/redirect")],
            scopes: .init(bot: SlackAppScopes.bot, botOptional: SlackAppScopes.optional)
        )
        self.settings = Settings(
            eventSubscriptions: .init(
                requestUrl: url.appending("/slack/events"),
                botEvents: [
                    "app_home_opened", "app_mention", "app_uninstalled", "message.im", "reaction_added", "team_join",
                    "tokens_revoked",
                ]
            ),
            interactivity: .init(isEnabled: true, requestUrl: url.appending("/slack/interactive")),
            orgDeployEnabled: false, socketModeEnabled: false, tokenRotationEnabled: false
        )
    }
}

extension AppManifest.Command {
    /// The table of contract section 7.
    fileprivate static func alpha(url: String) -> [Self] {
        func command(_ name: String, _ description: String, _ hint: String?) -> Self {
            Self(command: name, url: url, description: description, usageHint: hint, shouldEscape: true)
        }
        return [
            command(
                "/chat", "Ask about meetings, tickets, projects and pages", "QUESTION | select | with QUESTION | forget"
            ),
            command(
                "/summarize", "Sum up a meeting or a client", "last | last @meeting @14:30 | TITLE WORDS | client NAME"),
            command(
                "/create", "Make Linear tickets, after a preview", "DESCRIPTION, with assignee, due date, priority"),
            command("/create-ticket", "The same as /create", "DESCRIPTION, with assignee, due date, priority"),
            command("/update", "Change Linear tickets, after a preview", "TID-28 done, assign MER-12 to me"),
            command("/teammember", "What somebody works on, and how much", "NAME"),
            command("/weekly-summary", "Tell the channel what the week brought", nil),
        ]
    }
}

extension AppManifest {
    /// The callbacks of the shortcuts that are used on a message.
    static var messageShortcuts: [String] { Shortcut.alpha.filter { $0.type == .message }.map(\.callbackId) }
}

extension AppManifest.Shortcut {
    fileprivate static let alpha = [
        Self(
            name: "Create ticket", type: .message, callbackId: "create_ticket",
            description: "Make Linear tickets from this message, after a preview"
        ),
        Self(
            name: "Ask", type: .global, callbackId: "ask",
            description: "Ask about meetings, tickets, projects and pages"
        ),
    ]
}

extension AppManifest.Agent {
    fileprivate static let alpha = Self(
        agentDescription:
            "Answers from your meetings, Linear and Notion, with its sources, and prepares tickets for you to approve.",
        suggestedPrompts: [
            .init(
                title: "Sum up the last meeting", message: "Sum up the last meeting: decisions, action items, dates."),
            .init(title: "My tickets", message: "What am I working on, and what is due next?"),
            .init(title: "Decisions of this week", message: "What was decided in this week's meetings?"),
            .init(title: "What is late", message: "Which tickets are overdue or at risk?"),
        ]
    )
}
