internal import Domain
internal import FoundationEssentials
internal import Logging
internal import SlackAPI

/// What was said in a channel lately, as context of a question. Where the app may not read it, the answer does without.
struct ChannelTalk: Sendable {
    /// As many messages as Slack gives apps outside its marketplace.
    ///
    /// - SeeAlso: Slack's changelog of 29 May 2025, rate limits of `conversations.history`
    private static let messages = 15
    /// Longer threads are read no further.
    private static let threadPages = 3
    private static let patience: Duration = .seconds(2)
    private static let longestMessage = 500

    let workspaces: Workspaces
    let people: PeopleDirectory
    let logger: Logger

    /// The oldest first, each with its author's name where that is known.
    func recent(in exchange: Exchange) async -> [String] {
        guard let channel = exchange.channel, !channel.rawValue.hasPrefix("D") else { return [] }
        do {
            let client = try await workspaces.client(of: exchange.team).within(Self.patience)
            let messages =
                if let thread = exchange.thread {
                    try await latest(in: thread, channel, client)
                } else {
                    try await client.history(of: channel, SlackHistoryRange(limit: Self.messages)).messages
                }
            let said = messages.filter { $0.bot == nil && [nil, "file_share"].contains($0.subtype) }
                .sorted { $0.ts < $1.ts }
            return await lines(said.suffix(Self.messages), in: exchange.team)
        } catch {
            logger.debug("a channel's talk is not read", metadata: ["reason": "\(error)"])
            return []
        }
    }

    /// The end of a thread, which Slack gives from its beginning.
    private func latest(
        in thread: SlackTimestamp, _ channel: SlackChannelID, _ client: SlackClient
    ) async throws(SlackError) -> [SlackPastMessage] {
        var messages: [SlackPastMessage] = []
        var cursor: String?
        for _ in 0..<Self.threadPages {
            let page = try await client.replies(to: thread, in: channel, SlackHistoryRange(limit: 200, cursor: cursor))
            messages = Array((messages + page.messages).suffix(Self.messages))
            cursor = page.nextCursor
            if cursor == nil { break }
        }
        return messages
    }

    private func lines(_ messages: some Sequence<SlackPastMessage>, in team: SlackTeamID) async -> [String] {
        var lines: [String] = []
        for message in messages {
            let text = SlackInboundText(message.text).plain().prefix(Self.longestMessage)
            guard !text.isEmpty else { continue }
            let name = if let user = message.user { await people.known(user, in: team)?.name } else { String?.none }
            lines.append(name.map { "\($0): \(text)" } ?? String(text))
        }
        return lines
    }
}
