import FoundationEssentials
import GraphQLEngine

/// One page of a list, and the cursor of the next.
struct Page<Item> {
    let items: [Item]
    /// Nil at the end.
    let next: String?

    private static var maximum: Int { 1_000 }

    /// - Parameter usual: items of a page when the call does not say.
    /// - Throws: `invalid_cursor`, `invalid_limit`.
    init(_ all: [Item], arguments: Arguments, usual: Int) throws(SlackError) {
        var limit = usual
        if let text = arguments.text("limit") {
            guard let number = Int(text), number >= 0 else { throw SlackError("invalid_limit") }
            if number > 0 { limit = min(number, Self.maximum) }
        }
        var start = 0
        if let cursor = arguments.text("cursor") {
            guard let data = Data(base64Encoded: cursor), let text = String(validating: data, as: UTF8.self),
                text.hasPrefix("at:"), let offset = Int(text.dropFirst(3)), offset >= 0
            else { throw SlackError("invalid_cursor") }
            start = min(offset, all.count)
        }
        items = Array(all[start...].prefix(limit))
        let end = start + items.count
        next = end < all.count ? Data("at:\(end)".utf8).base64EncodedString() : nil
    }

    func answer(_ name: String, _ items: [JSON]) -> Fields {
        [name: .list(items), "response_metadata": ["next_cursor": .string(next ?? "")]]
    }
}
