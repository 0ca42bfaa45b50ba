import GraphQLEngine

/// The icon of a page or callout: an emoji, or a file elsewhere.
enum Icon {
    static func read(_ part: Part, _ text: RichTextReader) throws(NotionError) -> JSON {
        if part["emoji"].isPresent {
            let emoji = try part["emoji"].text(maximum: 40)
            guard emoji.count == 1, let scalar = emoji.unicodeScalars.first, scalar.properties.isEmoji, !scalar.isASCII
            else { throw part["emoji"].failed("a valid emoji") }
            return ["type": "emoji", "emoji": .string(emoji)]
        }
        guard part["external"].isPresent else { throw part.oneMissing(of: ["emoji", "external"]) }
        return try file(part, text)
    }

    /// A file elsewhere, as an icon or cover.
    static func file(_ part: Part, _ text: RichTextReader) throws(NotionError) -> JSON {
        let address = try text.address(part["external"]["url"])
        return ["type": "external", "external": ["url": .string(address)]]
    }
}
