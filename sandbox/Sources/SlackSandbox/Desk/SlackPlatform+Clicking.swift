import FoundationEssentials
import GraphQLEngine

extension SlackPlatform {
    /// What somebody uses: an element of a message or of a view.
    public struct Click: Sendable {
        public var user: String?
        public var channel: String?
        /// Nil for the latest message that has the element.
        public var ts: String?
        public var viewID: String?
        public var actionID: String
        public var blockID: String?
        public var value: String?
        /// What is chosen from a menu; nil when nothing is.
        public var selected: [String]?

        public init(actionID: String) { self.actionID = actionID }
    }

    /// A click on its way to the app.
    public struct ClickStep: Sendable {
        public let delivery: SlackDelivery
        public let triggerID: String
        /// Nil for a view.
        public let responseURL: String?
    }

    /// Somebody uses an element once, or so often at the same time.
    ///
    /// - Returns: nothing when the element keeps what it holds until the form is sent.
    public func click(team: String?, _ click: Click, times: Int) throws(SlackError) -> [ClickStep] {
        try act(in: team) { (exchange) throws(SlackError) in
            var steps: [ClickStep] = []
            for _ in 0..<times {
                if let step = try exchange.use(click) { steps.append(step) }
            }
            return steps
        }.0
    }
}

extension Exchange {
    fileprivate mutating func use(_ click: SlackPlatform.Click) throws(SlackError) -> SlackPlatform.ClickStep? {
        let user = try person(click.user)
        if let id = click.viewID {
            var view = try view(id, of: user)
            let element = try element(click, in: view.blocks)
            let action = try ElementAction(element, click, workspace)
            if let held = action.held { ElementValue.set(held, of: element, in: &view.values) }
            surfaces.views[id] = view
            guard element.dispatches else { return nil }
            let trigger = makeTrigger(for: user.id, in: id)
            var payload = interaction("block_actions", by: user, trigger: trigger)
            payload["container"] = ["type": "view", "view_id": .string(id)]
            payload["view"] = view.json(in: workspace)
            payload["actions"] = [action.json(at: makeTimestamp())]
            return .init(delivery: SlackDelivery(interaction: payload), triggerID: trigger, responseURL: nil)
        }
        let channel = try place(click.channel, for: user)
        let message = try message(with: click, in: channel, for: user)
        return try use(click, of: message, in: channel, by: user)
    }

    private mutating func use(
        _ click: SlackPlatform.Click, of message: SlackMessage, in channel: SlackChannel, by user: SlackUser
    ) throws(SlackError) -> SlackPlatform.ClickStep? {
        let element = try element(click, in: message.blockList)
        let action = try ElementAction(element, click, workspace)
        let key = "\(user.id)/\(channel.id)/\(message.ts)"
        var values = ElementValue.initial(of: message.blockList, keeping: surfaces.choices[key] ?? [:])
        if let held = action.held { ElementValue.set(held, of: element, in: &values) }
        surfaces.choices[key] = values
        guard element.dispatches else { return nil }
        let trigger = makeTrigger(for: user.id)
        let url = makeResponseURL(.actions, for: user.id, in: channel.id, source: message.ts)
        var payload = interaction("block_actions", by: user, trigger: trigger)
        var container: Fields = [
            "type": "message", "message_ts": .string(message.ts), "channel_id": .string(channel.id),
            "is_ephemeral": .bool(message.onlyFor != nil),
        ]
        if let thread = message.thread { container["thread_ts"] = .string(thread) }
        payload["container"] = .object(container)
        payload["channel"] = Self.named(channel)
        // Slack does not show the app what only one person sees.
        if message.onlyFor == nil { payload["message"] = presenter.json(of: message) }
        payload["state"] = ["values": .object(values)]
        payload["response_url"] = .string(url)
        payload["actions"] = [action.json(at: makeTimestamp())]
        return .init(delivery: SlackDelivery(interaction: payload), triggerID: trigger, responseURL: url)
    }

    private func message(
        with click: SlackPlatform.Click, in channel: SlackChannel, for user: SlackUser
    ) throws(SlackError) -> SlackMessage {
        if let ts = click.ts { return try message(ts, in: channel, for: user) }
        let latest = (workspace.messages[channel.id] ?? []).last { message in
            workspace.isVisible(message, to: user.id)
                && BlockElement.all(in: message.blockList).contains { $0.actionID == click.actionID }
        }
        guard let latest else { throw .desk(404, "No message there has '\(click.actionID.prefix(100))'.") }
        return latest
    }

    /// The element that is meant; of several the first.
    private func element(_ click: SlackPlatform.Click, in blocks: [JSON]) throws(SlackError) -> BlockElement {
        let all = BlockElement.all(in: blocks)
        let named = all.filter { element in
            element.actionID == click.actionID && (click.blockID.map { $0 == element.blockID } ?? true)
        }
        let fitting = named.filter {
            $0.type != "button" || click.value == nil || $0.element["value"]?.text == click.value
        }
        guard let element = fitting.first else {
            let names = all.map(\.actionID).joined(separator: ", ")
            throw .desk(404, "There is no such element. There are: \(names.isEmpty ? "none" : names).")
        }
        return element
    }

    /// What every interaction has.
    func interaction(_ type: String, by user: SlackUser, trigger: String?) -> Fields {
        var payload: Fields = [
            "type": .string(type),
            "team": ["id": .string(workspace.id), "domain": .string(workspace.domain)],
            "user": [
                "id": .string(user.id), "username": .string(user.name), "name": .string(user.name),
                "team_id": .string(workspace.id),
            ],
            "api_app_id": .string(SlackSettings.appID), "token": .string(SlackSettings.verificationToken),
            "enterprise": nil, "is_enterprise_install": false,
        ]
        if let trigger { payload["trigger_id"] = .string(trigger) }
        return payload
    }

    static func named(_ channel: SlackChannel) -> JSON {
        let name =
            channel.kind == .direct ? "directmessage" : channel.kind == .privateChannel ? "privategroup" : channel.name
        return ["id": .string(channel.id), "name": .string(name)]
    }
}
