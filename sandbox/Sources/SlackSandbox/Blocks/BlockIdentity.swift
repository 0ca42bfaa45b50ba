import Domain
import FoundationEssentials
import GraphQLEngine

/// Gives blocks and elements the ids that the app left out, as Slack does when it stores them.
enum BlockIdentity {
    static func makeID(_ ambient: Ambient) -> String { String(SlackID.new("", ambient).suffix(5)) }

    static func completed(_ blocks: [JSON], makeID: () -> String) -> [JSON] {
        blocks.map { block in
            guard var fields = block.fields else { return block }
            if fields["block_id"] == nil { fields["block_id"] = .string(makeID()) }
            for name in ["elements", "actions"] {
                guard let items = fields[name]?.items, fields["type"] != "rich_text", fields["type"] != "context" else {
                    continue
                }
                fields[name] = .list(
                    fields["type"] == "carousel"
                        ? completed(items, makeID: makeID) : items.map { element($0, makeID: makeID) })
            }
            for name in ["accessory", "element"] {
                if let item = fields[name] { fields[name] = element(item, makeID: makeID) }
            }
            if let items = fields["child_blocks"]?.items {
                fields["child_blocks"] = .list(completed(items, makeID: makeID))
            }
            return .object(fields)
        }
    }

    private static func element(_ element: JSON, makeID: () -> String) -> JSON {
        guard var fields = element.fields, fields["action_id"] == nil, fields["type"] != "image" else { return element }
        fields["action_id"] = .string(makeID())
        return .object(fields)
    }
}
