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

/// How the slack service took what somebody did.
struct DeskReceipt: Decodable, Sendable {
    struct Delivery: Decodable, Sendable {
        let status: Int?
        let failure: String?
    }

    let status: Int?
    /// Slack's word for what went wrong, such as `operation_timeout` after its 3 s.
    let failure: String?
    /// One for each event or click; empty when the app is not told of it.
    let deliveries: [Delivery]?

    /// - Parameter what: what was done, at the beginning of a sentence.
    /// - Throws: ``CommandFailure`` when the slack service did not take it.
    func check(_ what: String) throws(CommandFailure) {
        let failures = [failure] + (deliveries ?? []).map(\.failure)
        guard let failure = failures.compactMap(\.self).first else { return }
        let statuses = [status] + (deliveries ?? []).map(\.status)
        let silence = failure == "operation_timeout" ? "did not answer within Slack's 3 s" : "is not reachable"
        let reason = statuses.compactMap(\.self).first.map { "answered \($0)" } ?? silence
        throw .failed("\(what) failed (\(failure)): the slack service \(reason). data/logs/slack.log may say why.")
    }
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
