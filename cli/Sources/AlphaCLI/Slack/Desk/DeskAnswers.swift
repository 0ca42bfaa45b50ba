/// `GET /sandbox/slack/workspace`, as far as commands need it.
struct DeskWorkspace: Decodable, Sendable {
    struct User: Decodable, Sendable {
        let id: String
        let name: String
        let isBot: Bool?
    }

    struct Channel: Decodable, Sendable {
        let id: String
        let name: String
    }

    let users: [User]
    let channels: [Channel]
    let bot: User?
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

/// What was said, and how its events were taken.
struct SaidReceipt: Codable, Sendable, Hashable {
    let ts: String
}

/// How a modal was taken that was sent.
struct SubmissionReceipt: Codable, Sendable, Hashable {
    let status: Int?
    let responseAction: String?
    /// By block, what is wrong with it.
    let errors: [String: String]?
}
