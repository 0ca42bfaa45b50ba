internal import Domain

extension NotionRichText {
    /// As Notion takes it. Mentions that cannot be written go as their plain text.
    var json: NotionJSON {
        var fields: [String: NotionJSON] = [:]
        switch content {
        case .equation(let expression):
            fields["type"] = .text("equation")
            fields["equation"] = .object(["expression": .text(expression)])
        case .mention(let mention):
            if let value = mention.json {
                fields["type"] = .text("mention")
                fields["mention"] = value
            } else {
                fields = text(plainText)
            }
        case .text(let text): fields = self.text(text)
        case .unknown: fields = text(plainText)
        }
        if annotations != .plain { fields["annotations"] = annotations.json }
        return .object(fields)
    }

    private func text(_ text: String) -> [String: NotionJSON] {
        var content: [String: NotionJSON] = ["content": .text(text)]
        if let link { content["link"] = .object(["url": .text(link)]) }
        return ["type": .text("text"), "text": .object(content)]
    }
}

extension NotionAnnotations {
    var json: NotionJSON {
        var fields: [String: NotionJSON] = [:]
        for (name, isOn) in [
            ("bold", isBold), ("italic", isItalic), ("strikethrough", isStruck), ("underline", isUnderlined),
            ("code", isCode),
        ] where isOn {
            fields[name] = .flag(true)
        }
        if color != Self.plain.color { fields["color"] = .text(color) }
        return .object(fields)
    }
}

extension NotionMention {
    /// Nil for those that Notion does not take.
    fileprivate var json: NotionJSON? {
        switch self {
        case .user(let id): .object(["type": .text("user"), "user": .object(["id": .id(id)])])
        case .page(let id): .object(["type": .text("page"), "page": .object(["id": .id(id)])])
        case .database(let id): .object(["type": .text("database"), "database": .object(["id": .id(id)])])
        case .date(let date): .object(["type": .text("date"), "date": date.json])
        case .link, .other: nil
        }
    }
}

extension NotionDate {
    var json: NotionJSON {
        .object(["start": .text(start), "end": .optional(end), "time_zone": .optional(timeZone)])
    }
}
