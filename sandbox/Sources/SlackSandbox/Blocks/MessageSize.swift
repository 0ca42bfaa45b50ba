import GraphQLEngine

/// What Slack counts of a message as a whole. It documents neither; both are reported by those who measured them.
enum MessageSize {
    /// Bytes of text in all blocks; more is `msg_blocks_too_long`.
    static let maximumTextBytes = 13_200

    /// Bytes of all texts that are shown, without those of menus.
    static func textBytes(_ value: JSON) -> Int {
        switch value {
        case .list(let items): return items.reduce(0) { $0 + textBytes($1) }
        case .object(let fields):
            return fields.reduce(0) { sum, member in
                switch member.key {
                case "options", "option_groups", "initial_option", "initial_options", "confirm": sum
                case "text": sum + (member.value.text?.utf8.count ?? textBytes(member.value))
                default: sum + textBytes(member.value)
                }
            }
        default: return 0
        }
    }

    /// Blocks of a message after Slack has taken Markdown apart: headings and dividers stand alone, what is between them
    /// stays together.
    static func expandedBlocks(_ blocks: [JSON]) -> Int {
        blocks.reduce(0) { $0 + ($1["type"] == "markdown" ? expandedBlocks(of: $1["text"]?.text ?? "") : 1) }
    }

    private static func expandedBlocks(of markdown: String) -> Int {
        var (count, isInFence, isInRun) = (0, false, false)
        for line in markdown.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("```") { isInFence.toggle() }
            let isAlone = !isInFence && (isHeading(text) || isDivider(text))
            if isAlone || !isInRun { count += 1 }
            isInRun = !isAlone
        }
        return count
    }

    private static func isHeading(_ line: Substring) -> Bool {
        let marks = line.prefix { $0 == "#" }.count
        return (1...6).contains(marks) && line.dropFirst(marks).first == " "
    }

    private static func isDivider(_ line: Substring) -> Bool {
        let text = line.filter { $0 != " " }
        return text.count >= 3 && ["-", "*", "_"].contains { mark in text.allSatisfy { String($0) == mark } }
    }
}
