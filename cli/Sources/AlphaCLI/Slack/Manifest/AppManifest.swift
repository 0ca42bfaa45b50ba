/// What Slack makes an app from, as its JSON has it. The keys become snake_case on the way out.
///
/// - SeeAlso: Slack, "App manifest reference"; github.com/slackapi/manifest-schema, schema 2.0.0
package struct AppManifest: Encodable, Sendable {
    struct Display: Encodable, Sendable {
        let name: String
        let description: String
        let longDescription: String
        let backgroundColor: String
    }

    struct Command: Encodable, Sendable {
        let command: String
        let url: String
        let description: String
        let usageHint: String?
        /// Whether people and channels arrive as `<@U…>` and `<#C…>`.
        let shouldEscape: Bool
    }

    struct Shortcut: Encodable, Sendable {
        enum Place: String, Encodable, Sendable { case global, message }

        let name: String
        let type: Place
        let callbackId: String
        let description: String
    }

    struct Home: Encodable, Sendable {
        let homeTabEnabled: Bool
        let messagesTabEnabled: Bool
        let messagesTabReadOnlyEnabled: Bool
    }

    struct Bot: Encodable, Sendable {
        let displayName: String
        let alwaysOnline: Bool
    }

    struct Agent: Encodable, Sendable {
        struct Prompt: Encodable, Sendable {
            let title: String
            let message: String
        }

        let agentDescription: String
        let suggestedPrompts: [Prompt]
    }

    struct Features: Encodable, Sendable {
        let appHome: Home
        let botUser: Bot
        let agentView: Agent
        let shortcuts: [Shortcut]
        let slashCommands: [Command]
    }

    struct OAuth: Encodable, Sendable {
        struct Scopes: Encodable, Sendable {
            let bot: [String]
            /// Those that whoever installs the app may refuse.
            let botOptional: [String]
        }

        let redirectUrls: [String]
        let scopes: Scopes
    }

    struct Settings: Encodable, Sendable {
        struct Events: Encodable, Sendable {
            let requestUrl: String
            let botEvents: [String]
        }

        struct Interactivity: Encodable, Sendable {
            let isEnabled: Bool
            let requestUrl: String
        }

        let eventSubscriptions: Events
        let interactivity: Interactivity
        let orgDeployEnabled: Bool
        let socketModeEnabled: Bool
        let tokenRotationEnabled: Bool
    }

    let displayInformation: Display
    let features: Features
    let oauthConfig: OAuth
    let settings: Settings
}
