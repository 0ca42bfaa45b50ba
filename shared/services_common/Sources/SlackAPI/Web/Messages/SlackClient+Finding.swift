internal import Domain
public import FoundationEssentials

extension SlackClient {
    /// The pages that are looked through for a key.
    private static let searchedPages = 3
    /// How far Slack's clock and ours may differ.
    private static let clockDifference: Duration = .seconds(60)

    /// The message that was posted with `key` not before `since`; nil when there is none among the latest few hundred.
    ///
    /// Needs the channel's history scope.
    public func find(
        key: String, in channel: SlackChannelID, thread: SlackTimestamp? = nil, since: Date
    ) async throws(SlackError) -> SlackPosted? {
        let oldest = SlackTimestamp(date: since - Self.clockDifference.seconds)
        var cursor: String?
        for _ in 0..<Self.searchedPages {
            let range = SlackHistoryRange(oldest: oldest, limit: 100, cursor: cursor)
            let page =
                if let thread {
                    try await replies(to: thread, in: channel, range)
                } else {
                    try await history(of: channel, range)
                }
            if let found = page.messages.first(where: { $0.key == key }) {
                return SlackPosted(channel: channel, ts: found.ts)
            }
            cursor = page.nextCursor
            if cursor == nil { return nil }
        }
        return nil
    }
}
