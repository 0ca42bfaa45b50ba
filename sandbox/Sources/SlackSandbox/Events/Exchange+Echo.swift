import GraphQLEngine

/// What the app hears of its own messages.
extension Exchange {
    /// In direct messages the app is told of everything, also of what its own bot wrote.
    mutating func echo(_ message: SlackMessage, subtype: String?) {
        guard settings.echoes, let channel = workspace.channels[message.channel], channel.kind == .direct,
            message.onlyFor == nil
        else { return }
        var event = presenter.json(of: message).fields ?? [:]
        if let subtype {
            let ts = makeTimestamp()
            event = ["type": "message", "subtype": .string(subtype), "ts": .string(ts), "hidden": true]
            if subtype == "message_deleted" {
                event["deleted_ts"] = .string(message.ts)
                event["previous_message"] = presenter.json(of: message)
            } else {
                event["message"] = presenter.json(of: message)
            }
        }
        event["channel"] = .string(channel.id)
        event["channel_type"] = "im"
        event["event_ts"] = event["ts"]
        notify(event)
    }
}
