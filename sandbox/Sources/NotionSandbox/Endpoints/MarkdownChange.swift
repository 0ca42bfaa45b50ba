import GraphQLEngine

/// A change of a page's Markdown, as callers describe it.
struct MarkdownChange {
    let old: String

    private static let maximumText = NotionPlatform.maximumBodyBytes

    /// - Throws: ``NotionError`` when what is to be changed is not there, or there more than once.
    func applying(_ kind: String, _ part: Part) throws(NotionError) -> String {
        switch kind {
        case "replace_content": return try part["new_str"].text(maximum: Self.maximumText)
        case "update_content": return try updated(part["content_updates"])
        case "replace_content_range":
            let range = try selection(part["content_range"])
            let content = try part["content"].text(maximum: Self.maximumText)
            return old[..<range.lowerBound] + content + old[range.upperBound...]
        default: return try inserted(part)
        }
    }

    private func updated(_ part: Part) throws(NotionError) -> String {
        var text = old
        for update in try part.items() {
            try update.only(["old_str", "new_str", "replace_all_matches"])
            let (wanted, new) = (
                try update["old_str"].text(maximum: Self.maximumText),
                try update["new_str"].text(maximum: Self.maximumText)
            )
            guard !wanted.isEmpty else { throw update["old_str"]["length"].failed("≥ `1`", instead: "0") }
            let all = update["replace_all_matches"].isPresent ? try update["replace_all_matches"].truth() : false
            let count = text.ranges(of: wanted).count
            guard count > 0 else {
                throw .validation("\(update.place).old_str was not found in the page's content.")
            }
            guard count == 1 || all else {
                throw .validation(
                    "\(update.place).old_str matches \(count) places. Set replace_all_matches, or give more of the text."
                )
            }
            text = text.replacing(wanted, with: new)
        }
        return text
    }

    private func inserted(_ part: Part) throws(NotionError) -> String {
        let content = try part["content"].text(maximum: Self.maximumText)
        guard part["after"].isPresent else {
            let position = part["position"]
            var isStart = false
            if position.isPresent { isStart = try position["type"].choice(["start", "end"]) == "start" }
            let parts = isStart ? [content, old] : [old, content]
            return parts.filter { !$0.isEmpty }.joined(separator: "\n")
        }
        guard !part["position"].isPresent else { throw part["position"].failed("not present") }
        let range = try selection(part["after"])
        let end = old[range.upperBound...].firstIndex(of: "\n") ?? old.endIndex
        return old[..<end] + "\n" + content + old[end...]
    }

    /// The text from the first words to the last ones of `first words...last words`.
    private func selection(_ part: Part) throws(NotionError) -> Range<String.Index> {
        let text = try part.text(maximum: Self.maximumText)
        let ends = text.split(separator: "...", maxSplits: 1).map(String.init)
        guard let first = ends.first, let start = old.firstRange(of: first),
            let end = ends.count == 2 ? old[start.upperBound...].firstRange(of: ends[1]) : start
        else { throw .validation("\(part.place) was not found in the page's content.") }
        return start.lowerBound..<end.upperBound
    }
}
