import FoundationEssentials
import GraphQLEngine

/// Messages that come by a response URL.
extension Exchange {
    /// - Parameter path: `commands/TEAM/ID/SECRET`, or with `actions`.
    /// - Throws: `no_such_url`, `expired_url`, `used_url`, and what is wrong with the message.
    mutating func respond(by path: String, _ body: Fields) throws(SlackError) {
        guard var url = surfaces.responseURLs[path] else { throw .refusedURL("no_such_url") }
        guard now.timeIntervalSince(url.madeAt) <= ResponseURL.lifetime else { throw .refusedURL("expired_url") }
        guard url.uses < ResponseURL.maximumUses else { throw .refusedURL("used_url") }
        let arguments = Arguments(fields: body)
        let replaces = arguments.flag("replace_original") && url.source != nil
        let deletes = arguments.flag("delete_original") && url.source != nil
        if deletes, body.keys.allSatisfy({ $0 == "delete_original" || $0 == "replace_original" }) {
            try removeSource(of: url)
        } else {
            let content = try content(arguments)
            if deletes { try removeSource(of: url) }
            if replaces, !deletes {
                try replaceSource(of: url, by: content)
            } else {
                try show(content, url, path, arguments)
            }
        }
        url.uses += 1
        surfaces.responseURLs[path] = url
    }

    /// Shows a message in answer to what somebody did, to them or to the channel.
    private mutating func show(
        _ content: MessageContent, _ url: ResponseURL, _ path: String, _ arguments: Arguments
    ) throws(SlackError) {
        guard let channel = workspace.channels[url.channel] else { throw SlackError("channel_not_found") }
        let source = url.source.flatMap { workspace.message($0, in: channel.id) }
        let isPublic = arguments.text("response_type") == "in_channel"
        let asked = try thread(arguments.text("thread_ts"), in: channel)
        var message = ephemeral(
            content, to: url.user, in: channel.id, thread: asked ?? (isPublic ? nil : source?.thread))
        message.responsePath = path
        guard isPublic else { return put(message) }
        try takeMessage(to: channel)
        message.onlyFor = nil
        post(message)
    }

    private mutating func replaceSource(of url: ResponseURL, by content: MessageContent) throws(SlackError) {
        var message = try source(of: url)
        message.text = content.text
        message.blocks = StoredJSON(content.blocks ?? [])
        message.attachments = StoredJSON(content.attachments ?? [])
        if message.onlyFor == nil { message.edited = .init(user: bot.id, ts: makeTimestamp()) }
        put(message)
        echo(message, subtype: "message_changed")
    }

    private mutating func removeSource(of url: ResponseURL) throws(SlackError) {
        let message = try source(of: url)
        remove(message)
        echo(message, subtype: "message_deleted")
    }

    private func source(of url: ResponseURL) throws(SlackError) -> SlackMessage {
        guard let ts = url.source, let message = workspace.message(ts, in: url.channel) else {
            throw SlackError("message_not_found")
        }
        return message
    }
}

extension SlackError {
    /// Slack documents no code for an address that is spent; 404 is what others report.
    static func refusedURL(_ code: String) -> SlackError {
        var error = SlackError(code)
        error.status = 404
        return error
    }
}
