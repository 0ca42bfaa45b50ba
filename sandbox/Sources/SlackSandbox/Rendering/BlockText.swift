package import GraphQLEngine

/// Blocks as lines of plain text: buttons as `[Label]`, menus as `(one / two)`.
package struct BlockText {
    let reader: ReaderText
    /// What elements hold, by block and action.
    var values: Fields

    private static let shownOptions = 10

    package init(reader: ReaderText, values: Fields = [:]) {
        self.reader = reader
        self.values = values
    }

    package func lines(_ blocks: [GraphQLValue]) -> [String] {
        blocks.flatMap(lines).flatMap { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func lines(_ block: JSON) -> [String] {
        switch block["type"]?.text {
        case "section":
            let texts = [block["text"]].compactMap(\.self) + (block["fields"]?.items ?? [])
            var lines = texts.map(text)
            if let accessory = block["accessory"] { lines.append(element(accessory, of: block)) }
            return lines
        case "header", "alert": return [text(block["text"] ?? .null)]
        case "divider": return ["---"]
        case "context": return [(block["elements"]?.items ?? []).map { element($0, of: block) }.joined(separator: " ")]
        case "actions", "context_actions":
            return [(block["elements"]?.items ?? []).map { element($0, of: block) }.joined(separator: " ")]
        case "image", "video": return ["[\(block["type"]?.text ?? ""): \(block["alt_text"]?.text ?? "")]"]
        case "input":
            let hint = block["hint"].map { [text($0)] } ?? []
            return ["\(text(block["label"] ?? .null)): \(element(block["element"] ?? .null, of: block))"] + hint
        case "markdown": return [reader.plain(markdown: block["text"]?.text ?? "")]
        case "rich_text": return RichText(reader: reader).lines(block["elements"]?.items ?? [])
        case "table": return rows(block)
        case "task_card": return [task(block)]
        case "plan": return [block["title"]?.text ?? ""] + (block["tasks"]?.items ?? []).map(task)
        case "card":
            let texts = ["title", "subtitle", "body"].compactMap { block[$0] }.map(text)
            let buttons = (block["actions"]?.items ?? []).map { element($0, of: block) }.joined(separator: " ")
            return texts + (buttons.isEmpty ? [] : [buttons])
        case "carousel": return (block["elements"]?.items ?? []).flatMap(lines)
        case "container":
            return ["title", "subtitle"].compactMap { block[$0] }.map(text)
                + (block["child_blocks"]?.items ?? []).flatMap(lines)
        default: return []
        }
    }

    private func text(_ object: JSON) -> String {
        guard let text = object["text"]?.text else { return "" }
        return object["type"] == "mrkdwn" ? reader.plain(text) : ReaderText.unescaped(text)
    }

    private func element(_ element: JSON, of block: JSON) -> String {
        switch element["type"]?.text {
        case "mrkdwn", "plain_text": return text(element)
        case "image": return "[image: \(element["alt_text"]?.text ?? "")]"
        case "button", "workflow_button", "icon_button": return "[\(text(element["text"] ?? .null))]"
        case "feedback_buttons":
            return ["positive_button", "negative_button"].map { "[\(text(element[$0]?["text"] ?? .null))]" }
                .joined(separator: " ")
        case "static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow":
            let chosen = held(element, block)
            return "(\(options(element).joined(separator: " / ")))" + (chosen.isEmpty ? "" : " \(chosen)")
        case let type?:
            let placeholder = text(element["placeholder"] ?? .null)
            let value = held(element, block)
            return value.isEmpty ? "(\(placeholder.isEmpty ? type.replacing("_", with: " ") : placeholder))" : value
        case nil: return ""
        }
    }

    private func options(_ element: JSON) -> [String] {
        let all = ElementShapes.options(of: element.fields ?? [:]).map { text($0["text"] ?? .null) }
        return all.prefix(Self.shownOptions) + (all.count > Self.shownOptions ? ["…"] : [])
    }

    /// What somebody chose or typed.
    private func held(_ element: JSON, _ block: JSON) -> String {
        guard let type = element["type"]?.text, let member = ElementValue.member(of: type),
            let value = values[block["block_id"]?.text ?? ""]?[element["action_id"]?.text ?? ""]?[member],
            !value.isNull, value != []
        else { return "" }
        let texts = (value.items ?? [value]).map { item in
            item["text"].map(text) ?? item.text.map(named) ?? String(decoding: item.json(), as: UTF8.self)
        }
        return texts.joined(separator: ", ")
    }

    private func named(_ text: String) -> String {
        if reader.workspace.users[text] != nil { return reader.userName(text) }
        return reader.workspace.channels[text] != nil ? reader.channelName(text) : text
    }

    private func rows(_ table: JSON) -> [String] {
        (table["rows"]?.items ?? []).map { row in
            (row.items ?? []).map { cell in
                cell["type"] == "rich_text"
                    ? RichText(reader: reader).lines(cell["elements"]?.items ?? []).joined(separator: " ")
                    : cell["text"]?.text ?? ""
            }.joined(separator: " | ")
        }
    }

    private func task(_ card: JSON) -> String {
        let marks = ["complete": "✓", "error": "✗", "in_progress": "…"]
        return "\(marks[card["status"]?.text ?? ""] ?? "·") \(card["title"]?.text ?? "")"
    }
}
