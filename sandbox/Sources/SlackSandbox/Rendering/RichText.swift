import GraphQLEngine

/// Rich text as lines of plain text.
struct RichText {
    let reader: ReaderText

    func lines(_ parts: [JSON]) -> [String] {
        parts.flatMap { part -> [String] in
            let elements = part["elements"]?.items ?? []
            switch part["type"]?.text {
            case "rich_text_list":
                let isOrdered = part["style"] == "ordered"
                return elements.enumerated().map { index, item in
                    (isOrdered ? "\(index + 1). " : "• ") + inline(item["elements"]?.items ?? [])
                }
            case "rich_text_quote": return ["> " + inline(elements)]
            default: return [inline(elements)]
            }
        }
    }

    private func inline(_ elements: [JSON]) -> String {
        elements.map { element in
            switch element["type"]?.text {
            case "user": reader.userName(element["user_id"]?.text ?? "")
            case "channel": reader.channelName(element["channel_id"]?.text ?? "")
            case "link": link(element)
            case "emoji": ":\(element["name"]?.text ?? ""):"
            case "broadcast": "@\(element["range"]?.text ?? "")"
            case "date": element["fallback"]?.text ?? ""
            default: element["text"]?.text ?? ""
            }
        }.joined()
    }

    private func link(_ element: JSON) -> String {
        let address = element["url"]?.text ?? ""
        guard let text = element["text"]?.text, !text.isEmpty, text != address else { return address }
        return "\(text) (\(address))"
    }
}
