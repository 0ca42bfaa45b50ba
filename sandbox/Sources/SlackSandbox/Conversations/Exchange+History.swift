import GraphQLEngine

/// What stands in a channel.
extension Exchange {
    mutating func history() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try historyChannel(arguments)
        let messages = try bounded(workspace.timeline(of: channel.id).filter { $0.onlyFor == nil }, by: arguments)
        let page = try Page(Array(messages.reversed()), arguments: arguments, usual: 100)
        return answer(page, arguments)
    }

    mutating func replies() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try historyChannel(arguments)
        let ts = try arguments.required("ts")
        let thread = workspace.message(ts, in: channel.id).map { $0.thread ?? $0.ts } ?? ts
        let all = workspace.thread(thread, in: channel.id).filter { $0.onlyFor == nil }
        guard !all.isEmpty else { throw SlackError("thread_not_found") }
        // The head is always there, whatever the bounds.
        let page = try Page(
            try all.prefix(1) + bounded(Array(all.dropFirst()), by: arguments), arguments: arguments, usual: 1_000)
        return answer(page, arguments)
    }

    private func historyChannel(_ arguments: Arguments) throws(SlackError) -> SlackChannel {
        let channel = try readableChannel(arguments.text("channel"))
        try need(["\(channel.kind.scopePrefix):history"])
        return channel
    }

    private func bounded(_ messages: [SlackMessage], by arguments: Arguments) throws(SlackError) -> [SlackMessage] {
        let oldest = try bound("oldest", arguments) ?? 0
        let latest = try bound("latest", arguments) ?? Int.max
        let isInclusive = arguments.flag("inclusive")
        return messages.filter { message in
            guard let time = MessageTimestamp.microseconds(message.ts) else { return false }
            return isInclusive ? (oldest...max(oldest, latest)).contains(time) : time > oldest && time < latest
        }
    }

    private func bound(_ name: String, _ arguments: Arguments) throws(SlackError) -> Int? {
        guard let text = arguments.text(name) else { return nil }
        guard let time = MessageTimestamp.microseconds(text) else { throw SlackError("invalid_ts_\(name)") }
        return time
    }

    private func answer(_ page: Page<SlackMessage>, _ arguments: Arguments) -> Fields {
        let withMetadata = arguments.flag("include_all_metadata")
        var fields = page.answer("messages", page.items.map { presenter.json(of: $0, withMetadata: withMetadata) })
        fields["has_more"] = .bool(page.next != nil)
        return fields
    }
}
