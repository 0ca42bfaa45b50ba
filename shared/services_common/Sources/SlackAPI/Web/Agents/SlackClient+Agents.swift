/// What the app is doing in a conversation, shown below it.
public struct SlackAgentStatus: Sendable, Hashable {
    public enum Phase: String, Sendable, Hashable {
        case active
        case processing
        case suspended
        case closed
    }

    public let phase: Phase
    /// What workspaces show that know words only, such as `is reading the meetings…`; empty shows nothing.
    public let words: String

    public init(_ phase: Phase, words: String = "") {
        self.phase = phase
        self.words = words
    }
}

/// A question that is offered to be asked.
public struct SlackSuggestedPrompt: Sendable, Hashable, Codable {
    public let title: String
    public let message: String

    public init(title: String, message: String) {
        self.title = title
        self.message = message
    }
}

extension SlackClient {
    /// The most prompts that Slack offers.
    public static let maxSuggestedPrompts = 4

    /// Says what the app is doing; where the workspace has only the older method, by that.
    ///
    /// - SeeAlso: Slack, "Migrating to agent messaging"
    public func setStatus(
        _ status: SlackAgentStatus, in channel: SlackChannelID, thread: SlackTimestamp?
    ) async throws(SlackError) {
        var call = SlackCall("agents.sessions.setStatus", isRepeatable: true)
        call.arguments.set("channel_id", channel)
        call.arguments.set("thread_ts", thread)
        call.arguments.set("status", status.phase.rawValue)
        do {
            let _: SlackDone = try await send(call)
        } catch {
            guard let thread, error.isOfOldWorkspace else { throw error }
            try await setOlderStatus(status, in: channel, thread: thread)
        }
    }

    /// Offers up to four questions to ask.
    public func setSuggestedPrompts(
        _ prompts: [SlackSuggestedPrompt], title: String? = nil, in channel: SlackChannelID,
        thread: SlackTimestamp? = nil
    ) async throws(SlackError) {
        var call = SlackCall("assistant.threads.setSuggestedPrompts", isRepeatable: true)
        call.arguments.set("channel_id", channel)
        call.arguments.set("thread_ts", thread)
        call.arguments.set("title", title)
        call.arguments.set("prompts", json: Array(prompts.prefix(Self.maxSuggestedPrompts)))
        let _: SlackDone = try await send(call)
    }

    private func setOlderStatus(
        _ status: SlackAgentStatus, in channel: SlackChannelID, thread: SlackTimestamp
    ) async throws(SlackError) {
        var call = SlackCall("assistant.threads.setStatus", isRepeatable: true)
        call.arguments.set("channel_id", channel)
        call.arguments.set("thread_ts", thread)
        call.arguments.set("status", status.phase == .processing ? status.words : "")
        let _: SlackDone = try await send(call)
    }
}

extension SlackError {
    /// Whether the workspace may have the method that this one took the place of.
    fileprivate var isOfOldWorkspace: Bool {
        switch kind {
        case .unknownMethod, .missingScope: true
        case .other(let code): ["feature_not_enabled", "not_allowed", "not_an_agent"].contains(code)
        default: false
        }
    }
}
