import FoundationEssentials
import GraphQLEngine

extension SlackPlatform {
    /// A command on its way to the app.
    public struct CommandStep: Sendable {
        public let delivery: SlackDelivery
        public let triggerID: String
        public let responseURL: String
        let team: String
        let user: String
        let channel: String
        let command: String
        let line: String
    }

    /// Somebody types a slash command.
    ///
    /// - Parameters:
    ///   - team: nil for the first workspace.
    ///   - line: the whole line, such as `/chat what is late?`.
    /// - Throws: ``SlackError`` whose `deskDetail` says what is wrong.
    public func beginCommand(
        team: String?, user: String?, channel: String?, line: String
    ) throws(SlackError) -> CommandStep {
        try act(in: team) { (exchange) throws(SlackError) in
            try exchange.beginCommand(user: user, channel: channel, line: line)
        }.0
    }

    /// Shows what the app answered to a command.
    ///
    /// - Returns: what the app is to be told because of it.
    public func finishCommand(_ step: CommandStep, _ reply: SlackReply) throws(SlackError) -> [SlackEvent] {
        try carryOut(in: step.team) { (exchange) throws(SlackError) in try exchange.finishCommand(step, reply) }.1
    }
}

extension Exchange {
    fileprivate mutating func beginCommand(
        user name: String?, channel place: String?, line: String
    ) throws(SlackError) -> SlackPlatform.CommandStep {
        let user = try person(name)
        let channel = try self.place(place, for: user)
        guard line.hasPrefix("/"), line.utf8.count <= 8_000 else {
            throw .desk(422, "A command begins with a slash, such as '/chat what is late?'.")
        }
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let command = String(parts[0])
        let typed = parts.count > 1 ? String(parts[1]) : ""
        let text = settings.escapesCommands ? TypedText(workspace: workspace).escaped(typed) : typed
        let trigger = makeTrigger(for: user.id)
        let url = makeResponseURL(.commands, for: user.id, in: channel.id)
        let name =
            channel.kind == .direct ? "directmessage" : channel.kind == .privateChannel ? "privategroup" : channel.name
        let form = [
            ("token", SlackSettings.verificationToken), ("team_id", workspace.id), ("team_domain", workspace.domain),
            ("channel_id", channel.id), ("channel_name", name), ("user_id", user.id), ("user_name", user.name),
            ("command", command), ("text", text), ("api_app_id", SlackSettings.appID),
            ("is_enterprise_install", "false"), ("response_url", url), ("trigger_id", trigger),
        ]
        return SlackPlatform.CommandStep(
            delivery: SlackDelivery(command: command, form: form), triggerID: trigger, responseURL: url,
            team: workspace.id, user: user.id, channel: channel.id, command: command, line: line
        )
    }

    fileprivate mutating func finishCommand(
        _ step: SlackPlatform.CommandStep, _ reply: SlackReply
    ) throws(SlackError) {
        if let failure = reply.failure { return try tell("\(step.command) failed with the error \"\(failure)\"", step) }
        guard !reply.body.isEmpty else { return }
        guard reply.contentType.hasPrefix("application/json"), let fields = Self.object(reply.body) else {
            return try tell(reply.text, step)
        }
        let isPublic = fields["response_type"] == "in_channel"
        if isPublic { showLine(of: step) }
        guard fields.keys.contains(where: { $0 != "response_type" }) else { return }
        let content: MessageContent
        do { content = try self.content(Arguments(fields: fields)) } catch {
            return try tell("\(step.command) failed with the error \"dispatch_failed\" (\(error.code))", step)
        }
        var message = ephemeral(content, to: step.user, in: step.channel, thread: nil)
        guard isPublic else { return put(message) }
        message.onlyFor = nil
        post(message)
    }

    /// The line that was typed, where everybody sees it.
    private mutating func showLine(of step: SlackPlatform.CommandStep) {
        put(SlackMessage(ts: makeTimestamp(), channel: step.channel, user: step.user, text: step.line))
    }

    private mutating func tell(_ text: String, _ step: SlackPlatform.CommandStep) throws(SlackError) {
        let content = try content(Arguments(fields: ["text": .string(text)]))
        put(ephemeral(content, to: step.user, in: step.channel, thread: nil))
    }

    /// - Returns: nil for what is no object of JSON.
    static func object(_ body: [UInt8]) -> Fields? {
        do { return try JSON(json: body).fields } catch { return nil }
    }
}
