/// The scopes that the stand-in knows.
public enum SlackScope {
    public static let all = [
        "app_mentions:read", "assistant:write", "channels:history", "channels:join", "channels:read", "chat:write",
        "chat:write.customize", "chat:write.public", "commands", "files:write", "groups:history", "groups:read",
        "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "mpim:write", "reactions:read",
        "reactions:write", "team:read", "users:read", "users:read.email",
    ]
}
