// The names that Slack gives.

/// A workspace, such as `T012ABCDE`.
public struct SlackTeamID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// An Enterprise organisation, such as `E012ABCDE`.
public struct SlackEnterpriseID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// A person or bot user, such as `U012ABCDE`.
public struct SlackUserID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// A bot, such as `B012ABCDE`; its user has another name.
public struct SlackBotID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// A channel, group or direct conversation: `C…`, `G…`, `D…`.
public struct SlackChannelID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// Leave to open one modal, within 3 seconds of what a person did.
public struct SlackTriggerID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// An open modal or a Home, such as `V012ABCDE`.
public struct SlackViewID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// A file, such as `F012ABCDE`.
public struct SlackFileID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}

/// An app, such as `A012ABCDE`.
public struct SlackAppID: SlackIdentifier {
    public let rawValue: String

    public init(checked: String) {
        self.rawValue = checked
    }
}
