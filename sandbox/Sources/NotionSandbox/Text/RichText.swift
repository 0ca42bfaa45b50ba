import GraphQLEngine

/// Rich text: runs of text, mentions and equations, in the form in which Notion shows them.
///
/// - SeeAlso: Notion, "Rich text".
enum RichText {
    static let colors = [
        "default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red", "gray_background",
        "brown_background", "orange_background", "yellow_background", "green_background", "blue_background",
        "purple_background", "pink_background", "red_background", "default_background",
    ]
    static let marks = ["bold", "italic", "strikethrough", "underline", "code"]

    /// One run of plain text; none for an empty text.
    static func plain(_ text: String) -> [JSON] { text.isEmpty ? [] : [run(text)] }

    static func run(_ text: String, link: String? = nil, marks given: Set<String> = []) -> JSON {
        let target: JSON = link.map { ["url": .string($0)] } ?? nil
        return [
            "type": "text", "text": ["content": .string(text), "link": target],
            "annotations": .object(annotations(given)), "plain_text": .string(text), "href": .text(link),
        ]
    }

    static func annotations(_ given: Set<String>, color: String = "default") -> Fields {
        var fields = Fields(marks.map { ($0, JSON.bool(given.contains($0))) })
        fields["color"] = .string(color)
        return fields
    }

    /// What the runs say, without their looks.
    static func plainText(_ runs: JSON?) -> String {
        (runs?.items ?? []).compactMap { $0["plain_text"]?.text }.joined()
    }
}
