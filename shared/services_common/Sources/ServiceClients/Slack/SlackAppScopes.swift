/// What our Slack app asks for: the installation and the manifest name the same.
///
/// - SeeAlso: Slack, "Permission scopes"
public enum SlackAppScopes {
    public static let bot = [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands",
        "im:history", "im:read", "im:write", "reactions:read", "users:read", "users:read.email",
    ]

    /// What an installation can do without: posting where the app is no member, and private channels.
    public static let optional = ["chat:write.public", "groups:history", "groups:read"]
}
