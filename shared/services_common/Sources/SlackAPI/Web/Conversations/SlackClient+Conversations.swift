extension SlackClient {
    /// The direct conversation with a person, or the group with up to eight, opened if there was none.
    public func openConversation(with users: SlackUserID...) async throws(SlackError) -> SlackChannelID {
        var call = SlackCall("conversations.open", isRepeatable: true)
        call.arguments.set("users", users.map(\.rawValue).joined(separator: ","))
        let answer: OpenedAnswer = try await send(call)
        return answer.channel
    }

    /// Messages of a channel, the newest first, without what stands in threads.
    public func history(
        of channel: SlackChannelID, _ range: SlackHistoryRange = SlackHistoryRange()
    ) async throws(SlackError) -> SlackHistory {
        var call = SlackCall("conversations.history", isRepeatable: true)
        call.arguments.set("channel", channel)
        call.arguments.set(range)
        return try await send(call)
    }

    /// A message and what stands in its thread, the oldest first.
    public func replies(
        to thread: SlackTimestamp, in channel: SlackChannelID, _ range: SlackHistoryRange = SlackHistoryRange()
    ) async throws(SlackError) -> SlackHistory {
        var call = SlackCall("conversations.replies", isRepeatable: true)
        call.arguments.set("channel", channel)
        call.arguments.set("ts", thread)
        call.arguments.set(range)
        return try await send(call)
    }

    public func conversation(_ channel: SlackChannelID) async throws(SlackError) -> SlackConversation {
        var call = SlackCall("conversations.info", isRepeatable: true)
        call.arguments.set("channel", channel)
        let answer: ConversationAnswer = try await send(call)
        return answer.channel
    }

    /// The channels that the app sees, archived ones left out; at most `limit` and ``maxItems``. Private ones only with the
    /// scope `groups:read`.
    public func channels(upTo limit: Int = SlackClient.maxItems) async throws(SlackError) -> [SlackConversation] {
        do {
            return try await channels("public_channel,private_channel", upTo: limit)
        } catch {
            guard case .missingScope = error.kind else { throw error }
            return try await channels("public_channel", upTo: limit)
        }
    }

    private func channels(_ types: String, upTo limit: Int) async throws(SlackError) -> [SlackConversation] {
        try await list(upTo: min(limit, Self.maxItems), method: "conversations.list") { cursor throws(SlackError) in
            var call = SlackCall("conversations.list", isRepeatable: true)
            call.arguments.set("types", types)
            call.arguments.set("exclude_archived", true)
            call.arguments.set("limit", 200)
            call.arguments.set("cursor", cursor)
            let answer: ChannelsAnswer = try await send(call)
            return Page(items: answer.channels, nextCursor: answer.nextCursor)
        }
    }
}

extension SlackArguments {
    fileprivate mutating func set(_ range: SlackHistoryRange) {
        set("oldest", range.oldest)
        set("latest", range.latest)
        set("inclusive", range.isInclusive)
        set("limit", range.limit)
        set("cursor", range.cursor)
        set("include_all_metadata", true)
    }
}

private struct OpenedAnswer: Sendable, Decodable {
    let channel: SlackChannelID

    init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.channel = try answer.nestedContainer(keyedBy: SlackKey.self, forKey: "channel").required("id")
    }
}

private struct ConversationAnswer: Sendable, Decodable {
    let channel: SlackConversation
}

private struct ChannelsAnswer: Sendable, Decodable {
    let channels: [SlackConversation]
    let nextCursor: String?

    init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.channels = try answer.required("channels")
        self.nextCursor = answer.nextCursor
    }
}
