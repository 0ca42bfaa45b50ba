import FoundationEssentials

/// A thing as it is written down.
public enum SlackRecord: Codable, Sendable {
    case workspace(WorkspaceRecord)
    case user(SlackUser)
    case channel(team: String, SlackChannel)
    case message(team: String, SlackMessage)
    case messageRemoved(team: String, channel: String, ts: String)
    case messagesRemoved(team: String)
    case installation(SlackInstallation)

    public struct WorkspaceRecord: Codable, Sendable {
        let id: String
        let name: String
        let domain: String
        let bot: SlackUser
    }
}

/// Things that changed together: all of them are written down, or none.
public struct SlackTransaction: Codable, Sendable {
    public var put: [SlackRecord]

    public init(put: [SlackRecord]) {
        self.put = put
    }
}

/// Where changes are written down before they are answered.
public protocol SlackLog: Sendable {
    /// Adds transactions, all of them or none.
    ///
    /// - Returns: whether the log has grown so long that it should be replaced.
    func append(_ transactions: [SlackTransaction]) throws -> Bool

    /// Puts these transactions in the place of everything written so far, all at once.
    func replace(with transactions: [SlackTransaction]) throws
}

/// A log that forgets: changes live as long as the process.
public struct ForgetfulSlackLog: SlackLog {
    public init() {}
    public func append(_ transactions: [SlackTransaction]) throws -> Bool { false }
    public func replace(with transactions: [SlackTransaction]) throws {}
}
