internal import Domain

extension NotionRichText {
    /// Reads what Notion sends. Nothing is refused: what is not understood keeps its plain text.
    init(_ json: NotionJSON) {
        let plainText = json["plain_text"]?.text
        let link = json["href"]?.text ?? json["text"]?["link"]?["url"]?.text
        let annotations = NotionAnnotations(json["annotations"] ?? .null)
        switch json["type"]?.text ?? "text" {
        case "text":
            let text = json["text"]?["content"]?.text ?? plainText ?? ""
            self.init(.text(text), annotations: annotations, plainText: plainText ?? text, link: link)
        case "equation":
            let expression = json["equation"]?["expression"]?.text ?? plainText ?? ""
            self.init(
                .equation(expression), annotations: annotations, plainText: plainText ?? expression, link: link)
        case "mention":
            let mention = NotionMention(json["mention"] ?? .null)
            self.init(.mention(mention), annotations: annotations, plainText: plainText ?? "", link: link)
        case let type:
            self.init(.unknown(type: type), annotations: annotations, plainText: plainText ?? "", link: link)
        }
    }
}

extension NotionAnnotations {
    init(_ json: NotionJSON) {
        self.init(
            isBold: json["bold"]?.flag ?? false, isItalic: json["italic"]?.flag ?? false,
            isStruck: json["strikethrough"]?.flag ?? false, isUnderlined: json["underline"]?.flag ?? false,
            isCode: json["code"]?.flag ?? false, color: json["color"]?.text ?? "default"
        )
    }
}

extension NotionMention {
    init(_ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        switch type {
        case "user": self = value["id"]?.id.map { .user($0) } ?? .other(type: type)
        case "page": self = value["id"]?.id.map { .page($0) } ?? .other(type: type)
        case "database": self = value["id"]?.id.map { .database($0) } ?? .other(type: type)
        case "date": self = NotionDate(value).map { .date($0) } ?? .other(type: type)
        case "link_preview": self = value["url"]?.text.map { .link(url: $0) } ?? .other(type: type)
        case "link_mention": self = value["href"]?.text.map { .link(url: $0) } ?? .other(type: type)
        default: self = .other(type: type)
        }
    }
}
