import GraphQLEngine

extension SlackPlatform {
    /// A shortcut on its way to the app.
    public struct ShortcutStep: Sendable {
        public let delivery: SlackDelivery
        public let triggerID: String
        /// Nil for a global shortcut.
        public let responseURL: String?
    }

    /// Somebody uses a shortcut: a global one, or one of a message.
    public func useShortcut(
        team: String?, user: String?, callbackID: String, channel: String?, ts: String?
    ) throws(SlackError) -> ShortcutStep {
        try act(in: team) { (exchange) throws(SlackError) in
            try exchange.useShortcut(user: user, callbackID: callbackID, channel: channel, ts: ts)
        }.0
    }
}

extension Exchange {
    fileprivate mutating func useShortcut(
        user name: String?, callbackID: String, channel place: String?, ts: String?
    ) throws(SlackError) -> SlackPlatform.ShortcutStep {
        let user = try person(name)
        let trigger = makeTrigger(for: user.id)
        var payload = interaction(ts == nil ? "shortcut" : "message_action", by: user, trigger: trigger)
        payload["callback_id"] = .string(callbackID)
        payload["action_ts"] = .string(makeTimestamp())
        var url: String?
        if let ts {
            let channel = try self.place(place, for: user)
            let message = try message(ts, in: channel, for: user)
            let made = makeResponseURL(.actions, for: user.id, in: channel.id)
            payload["channel"] = Self.named(channel)
            payload["message_ts"] = .string(ts)
            payload["message"] = presenter.json(of: message)
            payload["response_url"] = .string(made)
            url = made
        }
        return .init(delivery: SlackDelivery(interaction: payload), triggerID: trigger, responseURL: url)
    }
}
