import GraphQLEngine

/// A piece of a streamed message.
enum StreamChunk {
    case markdown(String)
    case task(id: String, Fields)
    case plan(title: String)
    case blocks([JSON])

    private static let statuses = ["pending", "in_progress", "complete", "error"]
    private static let maximumTitle = 256

    /// What `markdown_text` and `chunks` say.
    ///
    /// - Throws: `msg_too_long`, `invalid_chunks`, `markdown_text_conflict`.
    static func chunks(of arguments: Arguments) throws(SlackError) -> [StreamChunk] {
        let list = try arguments.json("chunks", else: "invalid_chunks")
        if let text = arguments.text("markdown_text") {
            guard list == nil else { throw SlackError("markdown_text_conflict") }
            return [try checked(markdown: text)]
        }
        guard let list else { return [] }
        guard let items = list.items else { throw SlackError("invalid_chunks") }
        var chunks: [StreamChunk] = []
        for (index, item) in items.enumerated() { chunks.append(try chunk(item, at: "/chunks/\(index)")) }
        return chunks
    }

    private static func chunk(_ item: JSON, at pointer: String) throws(SlackError) -> StreamChunk {
        switch item["type"]?.text {
        case "markdown_text": return try checked(markdown: try text("text", of: item, at: pointer))
        case "plan_update": return .plan(title: try text("title", of: item, at: pointer))
        case "task_update":
            let id = try text("id", of: item, at: pointer)
            guard try text("title", of: item, at: pointer).utf16.count <= maximumTitle else {
                throw SlackError("msg_too_long")
            }
            guard statuses.contains(try text("status", of: item, at: pointer)) else {
                throw SlackError("invalid_chunks", [BlockProblem("invalid status", at: pointer + "/status")])
            }
            return .task(id: id, item.fields ?? [:])
        case "blocks":
            let blocks = item["blocks"]?.items ?? []
            let problems = BlockCheck(surface: .message).problems(of: blocks, at: pointer + "/blocks")
            guard problems.isEmpty, !blocks.isEmpty else { throw SlackError("invalid_blocks", problems) }
            return .blocks(blocks)
        case let type:
            let problem = BlockProblem("unsupported type: \(type ?? "")", at: pointer + "/type")
            throw SlackError("invalid_chunks", [problem])
        }
    }

    private static func checked(markdown text: String) throws(SlackError) -> StreamChunk {
        guard text.utf16.count <= MessageContent.maximumMarkdown else { throw SlackError("msg_too_long") }
        return .markdown(text)
    }

    private static func text(_ name: String, of item: JSON, at pointer: String) throws(SlackError) -> String {
        guard let text = item[name]?.text else {
            throw SlackError("invalid_chunks", [BlockProblem("missing required field: \(name)", at: pointer)])
        }
        return text
    }
}

extension SlackMessage {
    /// Adds a piece at the end, or to the task that it tells of.
    mutating func append(_ chunk: StreamChunk) {
        var list = blockList
        switch chunk {
        case .markdown(let addition):
            text += addition
            if let last = list.last, last["type"] == "markdown", var fields = last.fields {
                fields["text"] = .string((last["text"]?.text ?? "") + addition)
                list[list.count - 1] = .object(fields)
            } else {
                list.append(["type": "markdown", "text": .string(addition)])
            }
        case .blocks(let blocks): list += blocks
        case .plan(let title):
            let plan: JSON = ["type": "plan", "title": .string(title)]
            if let index = list.firstIndex(where: { $0["type"] == "plan" }) {
                list[index] = plan
            } else {
                list.append(plan)
            }
        case .task(let id, let update):
            let index = list.firstIndex { $0["type"] == "task_card" && $0["task_id"]?.text == id }
            var card = index.flatMap { list[$0].fields } ?? ["type": "task_card", "task_id": .string(id)]
            for name in ["title", "status", "output", "sources"] { card[name] = update[name] ?? card[name] }
            if let details = update["details"]?.text {
                card["details"] = .string((card["details"]?.text ?? "") + details)
            }
            if let index { list[index] = .object(card) } else { list.append(.object(card)) }
        }
        blocks = StoredJSON(.list(list))
    }
}
