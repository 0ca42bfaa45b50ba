import GraphQLEngine

/// What an agent shows about a thread.
struct AgentThread: Sendable {
    var status = ""
    var title = ""
    /// A list of `{title, message}`.
    var prompts: JSON = []

    static func key(_ channel: String, _ thread: String?) -> String { "\(channel)/\(thread ?? "")" }
}

/// - SeeAlso: https://docs.slack.dev/ai/developing-agents
extension Exchange {
    private static let maximumPrompts = 4
    private static let maximumLoadingMessage = 50
    private static let maximumTitle = 200
    private static let statuses = ["active", "processing", "suspended", "closed"]

    mutating func setThreadStatus() throws(SlackError) -> Fields {
        let arguments = try calling()
        let status = arguments.text("status") ?? ""
        for (index, item) in (try arguments.json("loading_messages", else: "invalid_arguments")?.items ?? [])
            .enumerated()
        where (item.text ?? "").utf16.count > Self.maximumLoadingMessage {
            let place = "/loading_messages/\(index)"
            throw SlackError("invalid_arguments", [BlockProblem("must be less than 51 characters", at: place)])
        }
        _ = try arguments.required("thread_ts")
        try change(arguments) { $0.status = status }
        return [:]
    }

    mutating func setThreadTitle() throws(SlackError) -> Fields {
        let arguments = try calling()
        let title = try arguments.required("title")
        _ = try arguments.required("thread_ts")
        try change(arguments) { $0.title = title }
        return [:]
    }

    mutating func setSuggestedPrompts() throws(SlackError) -> Fields {
        let arguments = try calling()
        guard let prompts = try arguments.json("prompts", else: "invalid_arguments")?.items else {
            throw .missing("prompts")
        }
        guard prompts.count <= Self.maximumPrompts else {
            throw SlackError("invalid_arguments", [BlockProblem("no more than 4 items allowed", at: "/prompts")])
        }
        for (index, prompt) in prompts.enumerated() {
            for name in ["title", "message"] where prompt[name]?.text?.isEmpty ?? true {
                throw SlackError(
                    "invalid_arguments", [BlockProblem("missing required field: \(name)", at: "/prompts/\(index)")])
            }
        }
        try change(arguments) { $0.prompts = .list(prompts) }
        return [:]
    }

    mutating func setSessionStatus() throws(SlackError) -> Fields {
        let arguments = try calling()
        let status = try arguments.required("status")
        guard Self.statuses.contains(status) else { throw SlackError("invalid_status") }
        let title = arguments.text("title") ?? ""
        guard title.utf16.count <= Self.maximumTitle else { throw SlackError("invalid_arguments") }
        try change(arguments) { thread in
            thread.status = status == "processing" ? "is working…" : ""
            if !title.isEmpty, thread.title.isEmpty { thread.title = title }
        }
        return ["status": .string(status)]
    }

    mutating func renameSession() throws(SlackError) -> Fields {
        let arguments = try calling()
        let title = try arguments.required("title")
        guard title.utf16.count <= Self.maximumTitle else { throw SlackError("invalid_arguments") }
        try change(arguments) { $0.title = title }
        return [:]
    }

    private mutating func change(
        _ arguments: Arguments, _ change: (inout AgentThread) -> Void
    ) throws(SlackError) {
        let channel = try readableChannel(arguments.text("channel_id"))
        let thread = try thread(arguments.text("thread_ts"), in: channel)
        let key = AgentThread.key(channel.id, thread)
        var state = surfaces.threads[key] ?? AgentThread()
        change(&state)
        surfaces.threads[key] = state
    }
}
