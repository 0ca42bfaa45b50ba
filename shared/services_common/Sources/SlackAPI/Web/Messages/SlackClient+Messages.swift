internal import Domain
internal import FoundationEssentials

extension SlackClient {
    /// Posts a message, within Slack's limits.
    ///
    /// With a key it is looked for where an earlier try may have been carried out: before another one when
    /// ``SlackPost/firstTried`` says so, and after one whose end is not known. Where the app may not read the channel
    /// nothing can be found, and the message is posted.
    ///
    /// - Throws: ``SlackError``; when its ``SlackError/mayHaveHappened`` is set, try again with `firstTried`.
    public func postMessage(_ post: SlackPost) async throws(SlackError) -> SlackPosted {
        if let key = post.key, let since = post.firstTried, let found = try await earlier(key, of: post, since: since) {
            return found
        }
        let start = ambient.now
        do {
            return try await send(Self.call(for: post))
        } catch {
            guard error.mayHaveHappened, let key = post.key else { throw error }
            // When it cannot be found, or not be looked for, the first error says what is known.
            guard let found = try? await find(key: key, in: post.channel, thread: post.thread, since: start) else {
                throw error
            }
            return found
        }
    }

    /// Shows a message to one person only, who must be in the channel and looking: it is not kept.
    ///
    /// - Returns: a name that no other method takes.
    @discardableResult
    public func postEphemeral(
        _ message: SlackMessage, to user: SlackUserID, in channel: SlackChannelID, thread: SlackTimestamp? = nil
    ) async throws(SlackError) -> SlackTimestamp {
        var call = SlackCall("chat.postEphemeral", isRepeatable: false)
        call.arguments.set("channel", channel)
        call.arguments.set("user", user)
        call.arguments.set("thread_ts", thread)
        call.arguments.set(message.fitted())
        let answer: EphemeralAnswer = try await send(call)
        return answer.ts
    }

    /// Puts another text and other blocks in the place of a message's.
    ///
    /// - Parameter channel: of a direct conversation its own id, not the person's.
    public func update(
        _ message: SlackMessage, at place: SlackPosted
    ) async throws(SlackError) {
        var call = SlackCall("chat.update", isRepeatable: true)
        call.arguments.set("channel", place.channel)
        call.arguments.set("ts", place.ts)
        call.arguments.set(message.fitted(), clearsBlocks: true)
        let _: SlackDone = try await send(call)
    }

    /// Removes a message; one that is gone already is removed.
    public func delete(_ place: SlackPosted) async throws(SlackError) {
        var call = SlackCall("chat.delete", isRepeatable: true)
        call.arguments.set("channel", place.channel)
        call.arguments.set("ts", place.ts)
        do {
            let _: SlackDone = try await send(call)
        } catch {
            if error.kind != .messageGone { throw error }
        }
    }

    /// The address at which a browser shows the message.
    public func permalink(of place: SlackPosted) async throws(SlackError) -> String {
        var call = SlackCall("chat.getPermalink", isRepeatable: true)
        call.arguments.set("channel", place.channel)
        call.arguments.set("message_ts", place.ts)
        let answer: PermalinkAnswer = try await send(call)
        return answer.permalink
    }

    private static func call(for post: SlackPost) -> SlackCall {
        var call = SlackCall("chat.postMessage", isRepeatable: false, postsTo: post.channel)
        call.arguments.set("channel", post.channel)
        call.arguments.set("thread_ts", post.thread)
        if post.thread != nil, post.isBroadcast { call.arguments.set("reply_broadcast", true) }
        // Previews of every link would bury the message.
        call.arguments.set("unfurl_links", false)
        call.arguments.set("unfurl_media", false)
        call.arguments.set("metadata", json: post.key.map { SlackMessageKey(key: $0) })
        call.arguments.set(post.message.fitted())
        return call
    }

    /// What an earlier try left; nil also where the app may not look.
    private func earlier(_ key: String, of post: SlackPost, since: Date) async throws(SlackError) -> SlackPosted? {
        do {
            return try await find(key: key, in: post.channel, thread: post.thread, since: since)
        } catch {
            switch error.kind {
            case .missingScope, .notInChannel, .channelNotFound, .messageGone: return nil
            default: throw error
            }
        }
    }
}

private struct EphemeralAnswer: Sendable, Decodable {
    let ts: SlackTimestamp

    init(from decoder: any Decoder) throws {
        self.ts = try decoder.slackObject().required("message_ts")
    }
}

private struct PermalinkAnswer: Sendable, Decodable {
    let permalink: String
}

extension SlackArguments {
    /// - Parameter clearsBlocks: whether no blocks means that there are none any more.
    mutating func set(_ message: SlackMessage, clearsBlocks: Bool = false) {
        set("text", message.text.source)
        if !message.blocks.isEmpty || clearsBlocks { set("blocks", json: message.blocks) }
    }
}
