import GraphQLEngine

/// The app leaves a workspace.
extension Exchange {
    mutating func revokeToken() -> Fields {
        var installation = installation
        installation.isRevoked = true
        put(installation)
        return ["revoked": true]
    }

    mutating func uninstall(_ installations: [SlackInstallation]) {
        for var installation in installations {
            installation.isRevoked = true
            put(installation)
        }
        notify(["type": "tokens_revoked", "tokens": ["oauth": [], "bot": [.string(bot.id)]]])
        notify(["type": "app_uninstalled"])
    }
}
