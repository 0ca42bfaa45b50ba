extension SlackWorkspace {
    /// The head of a thread and its replies, oldest first; empty when there is no such message.
    func thread(_ ts: String, in channel: String) -> [SlackMessage] {
        (messages[channel] ?? []).filter { $0.ts == ts || $0.thread == ts }
    }

    /// What stands in the channel itself: no replies, unless they were broadcast.
    func timeline(of channel: String) -> [SlackMessage] {
        (messages[channel] ?? []).filter { !$0.isReply || $0.isBroadcast }
    }

    /// Whether somebody may see a message.
    func isVisible(_ message: SlackMessage, to user: String) -> Bool {
        guard let channel = channels[message.channel] else { return false }
        if let only = message.onlyFor { return only == user }
        return channel.kind == .publicChannel || channel.members.contains(user)
    }
}
