extension SlackClient {
    /// Whom a stream outside a direct conversation is for.
    public struct StreamRecipient: Sendable, Hashable {
        public let user: SlackUserID
        public let team: SlackTeamID

        public init(user: SlackUserID, team: SlackTeamID) {
            self.user = user
            self.team = team
        }
    }

    /// Begins a message in a thread that grows while it is read.
    ///
    /// - Parameters:
    ///   - markdown: its beginning, cut to ``SlackLimits/markdown``.
    ///   - recipient: needed outside direct conversations.
    public func startStream(
        in channel: SlackChannelID, thread: SlackTimestamp, markdown: String? = nil, recipient: StreamRecipient? = nil
    ) async throws(SlackError) -> SlackPosted {
        var call = SlackCall("chat.startStream", isRepeatable: false, postsTo: channel)
        call.arguments.set("channel", channel)
        call.arguments.set("thread_ts", thread)
        call.arguments.set("markdown_text", markdown.map(Self.streamed))
        call.arguments.set("recipient_user_id", recipient?.user)
        call.arguments.set("recipient_team_id", recipient?.team)
        return try await send(call)
    }

    /// Adds to a stream. Gather what comes within a second, as each call counts.
    public func appendStream(_ markdown: String, to place: SlackPosted) async throws(SlackError) {
        var call = SlackCall("chat.appendStream", isRepeatable: false)
        call.arguments.set("channel", place.channel)
        call.arguments.set("ts", place.ts)
        call.arguments.set("markdown_text", Self.streamed(markdown))
        let _: SlackDone = try await send(call)
    }

    /// Ends a stream, with the rest of its text and what stands below.
    public func stopStream(
        _ place: SlackPosted, markdown: String? = nil, blocks: [SlackBlock] = [], key: String? = nil
    ) async throws(SlackError) {
        var call = SlackCall("chat.stopStream", isRepeatable: false)
        call.arguments.set("channel", place.channel)
        call.arguments.set("ts", place.ts)
        call.arguments.set("markdown_text", markdown.map(Self.streamed))
        if !blocks.isEmpty {
            call.arguments.set("blocks", json: SlackMessage(text: .empty, blocks: blocks).fitted().blocks)
        }
        call.arguments.set("metadata", json: key.map { SlackMessageKey(key: $0) })
        let _: SlackDone = try await send(call)
    }

    private static func streamed(_ markdown: String) -> String {
        TextCutting.cut(markdown, to: SlackLimits.markdown, style: .markdown)
    }
}
