/// `GET /sandbox/slack/workspace`, as far as commands need it.
struct DeskWorkspace: Decodable, Sendable {
    struct Person: Decodable, Sendable {
        let id: String
        let name: String
    }

    /// Without the bot.
    let users: [Person]
    let bot: Person
}

/// A page of messages.
struct DeskMessages: Decodable, Sendable {
    let items: [DeskMessage]
}

/// What somebody has open.
struct DeskViews: Decodable, Sendable {
    /// The top last.
    let modals: [DeskView]
    let home: DeskView?
}

/// What the slack service acknowledged a command with.
struct CommandReceipt: Codable, Sendable, Hashable {
    let status: Int?
    let body: String?
    let milliseconds: Double?
}

/// How a modal was taken that was sent.
struct SubmissionReceipt: Codable, Sendable, Hashable {
    let status: Int?
    let responseAction: String?
    /// By block, what is wrong with it.
    let errors: [String: String]?
    /// What Slack would tell the person when the answer cannot be followed.
    let trouble: String?
}
