internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// Sends one part of a reply to where it belongs, and elsewhere when that place is no more.
struct ReplyCarrier: Sendable {
    let workspaces: Workspaces
    let responses: ResponseAddresses
    let channels: ChannelDirectory
    let ambient: Ambient

    /// Sends the next part.
    ///
    /// - Parameter wasBegun: a try before this one may have sent it already.
    /// - Returns: where it stands, when it was posted to a conversation.
    func send(_ stored: StoredReply, wasBegun: Bool) async throws -> SlackPlace? {
        let reply = stored.reply
        let part = reply.parts[stored.sent]
        switch reply.place {
        case .response(let response):
            guard let message = part.message else { return nil }
            return try await answer(message, response, stored, wasBegun: wasBegun)
        case .channel(let channel, let thread):
            guard let message = part.message else { return nil }
            return try await post(message, to: channel, thread: thread, stored, wasBegun: wasBegun)
        case .configured(let name):
            guard let message = part.message else { return nil }
            let channel = try await channels.channel(name, in: reply.team)
            return try await post(message, to: channel, thread: nil, stored, wasBegun: wasBegun)
        case .ephemeral(let channel, let user, let thread):
            guard let message = part.message else { return nil }
            return try await whisper(message, in: channel, to: user, thread: thread, stored, wasBegun: wasBegun)
        case .direct(let user):
            guard let message = part.message else { return nil }
            return try await direct(message, to: user, stored, wasBegun: wasBegun)
        case .update(let place):
            guard let message = part.message else { return nil }
            try await client(reply).update(message, at: place.posted)
            return place
        case .stream(let place, let thread):
            return try await finishStream(part, at: place, thread: thread, stored, wasBegun: wasBegun)
        case .view(let id):
            guard case .view(let view) = part else { return nil }
            try await update(view, at: id, reply)
            return nil
        case .home(let user):
            guard case .view(let view) = part else { return nil }
            try await client(reply).publishView(view, to: user)
            return nil
        }
    }

    private func client(_ reply: Reply) async throws -> SlackClient {
        try await workspaces.client(of: reply.team)
    }

    // MARK: Response URLs

    private func answer(
        _ message: SlackMessage, _ response: Reply.Response, _ stored: StoredReply, wasBegun: Bool
    ) async throws -> SlackPlace? {
        guard ambient.now < response.goodUntil else {
            return try await elsewhere(message, response, stored, wasBegun: wasBegun)
        }
        do {
            try await responses.post(form(message, response, isFirst: stored.sent == 0), to: response.url)
            return nil
        } catch let error as SlackResponseError where !error.isRetryable {
            // Slack does not document how it refuses; whatever does not pass goes by the token.
            return try await elsewhere(message, response, stored, wasBegun: wasBegun)
        }
    }

    private func form(_ message: SlackMessage, _ response: Reply.Response, isFirst: Bool) -> SlackResponse {
        if response.isPublic { return .inChannel(message, thread: response.thread) }
        // Only the first part takes a place; the others come after it.
        if response.replacesOriginal, isFirst { return .replaceOriginal(message) }
        return .ephemeral(message, thread: response.thread)
    }

    /// By the token, when the address is of no more use.
    private func elsewhere(
        _ message: SlackMessage, _ response: Reply.Response, _ stored: StoredReply, wasBegun: Bool
    ) async throws -> SlackPlace? {
        guard let channel = response.channel else {
            return try await direct(message, to: response.user, stored, wasBegun: wasBegun)
        }
        if response.isPublic {
            return try await post(message, to: channel, thread: response.thread, stored, wasBegun: wasBegun)
        }
        return try await whisper(
            message, in: channel, to: response.user, thread: response.thread, stored, wasBegun: wasBegun)
    }

    // MARK: Conversations

    /// To a channel; to the asker alone where the app may not post there.
    private func post(
        _ message: SlackMessage, to channel: SlackChannelID, thread: SlackTimestamp?, _ stored: StoredReply,
        wasBegun: Bool
    ) async throws -> SlackPlace? {
        let post = SlackPost(
            message, to: channel, thread: thread, key: "\(stored.id)-\(stored.sent)",
            firstTried: wasBegun ? stored.createdAt : nil)
        let client = try await client(stored.reply)
        do throws(SlackError) {
            return SlackPlace(try await client.postMessage(post))
        } catch {
            guard error.isClosedPlace, let asker = stored.reply.asker else { throw error }
            return try await direct(message, to: asker, stored, wasBegun: wasBegun)
        }
    }

    private func whisper(
        _ message: SlackMessage, in channel: SlackChannelID, to user: SlackUserID, thread: SlackTimestamp?,
        _ stored: StoredReply, wasBegun: Bool
    ) async throws -> SlackPlace? {
        let client = try await client(stored.reply)
        do throws(SlackError) {
            try await client.postEphemeral(message, to: user, in: channel, thread: thread)
            return nil
        } catch {
            guard error.isClosedPlace else { throw error }
            return try await direct(message, to: user, stored, wasBegun: wasBegun)
        }
    }

    private func direct(
        _ message: SlackMessage, to user: SlackUserID, _ stored: StoredReply, wasBegun: Bool
    ) async throws -> SlackPlace? {
        let client = try await client(stored.reply)
        let channel = try await client.openConversation(with: user)
        let post = SlackPost(
            message, to: channel, key: "\(stored.id)-\(stored.sent)", firstTried: wasBegun ? stored.createdAt : nil)
        return SlackPlace(try await client.postMessage(post))
    }

    // MARK: Streams and views

    private func finishStream(
        _ part: Reply.Part, at place: SlackPlace, thread: SlackTimestamp?, _ stored: StoredReply, wasBegun: Bool
    ) async throws -> SlackPlace? {
        guard let message = part.message else { return nil }
        // Every part after the first stands on its own, below the stream.
        guard stored.sent == 0 else {
            return try await post(message, to: place.channel, thread: thread, stored, wasBegun: wasBegun)
        }
        let client = try await client(stored.reply)
        guard case .streamed(let pieces, let below, _) = part, !wasBegun else {
            return try await close(place, with: message, client, thread: thread, stored)
        }
        do throws(SlackError) {
            try await stream(pieces, below, to: place, key: "\(stored.id)-0", client)
            return place
        } catch {
            guard !error.isRetryable || error.mayHaveHappened else { throw error }
            return try await close(place, with: message, client, thread: thread, stored)
        }
    }

    private func stream(
        _ pieces: [String], _ below: [SlackBlock], to place: SlackPlace, key: String, _ client: SlackClient
    ) async throws(SlackError) {
        for piece in pieces { try await client.appendStream(piece, to: place.posted) }
        try await client.stopStream(place.posted, blocks: below, key: key)
    }

    /// Ends a stream, if it has not ended, and lets the message say the whole answer whatever it says so far.
    private func close(
        _ place: SlackPlace, with message: SlackMessage, _ client: SlackClient, thread: SlackTimestamp?,
        _ stored: StoredReply
    ) async throws -> SlackPlace? {
        do throws(SlackError) {
            try await client.stopStream(place.posted)
        } catch {
            // One that cannot be ended has ended already, by us in a try before or by Slack.
            if error.isRetryable { throw error }
        }
        do throws(SlackError) {
            try await client.update(message, at: place.posted)
            return place
        } catch {
            // The message is gone, or Slack lets nobody change it: the answer stands below.
            guard !error.isRetryable else { throw error }
            return try await post(message, to: place.channel, thread: thread, stored, wasBegun: false)
        }
    }

    /// A dialog that was closed meanwhile has nobody who waits.
    private func update(_ view: SlackView, at id: SlackViewID, _ reply: Reply) async throws {
        let client = try await client(reply)
        do throws(SlackError) {
            try await client.updateView(view, at: id)
        } catch {
            guard error.kind == .viewGone else { throw error }
        }
    }
}

extension SlackError {
    /// Whether the app may not speak in this place, while it may elsewhere.
    fileprivate var isClosedPlace: Bool {
        switch kind {
        case .channelNotFound, .notInChannel, .archived, .userNotInChannel: true
        default: false
        }
    }
}
