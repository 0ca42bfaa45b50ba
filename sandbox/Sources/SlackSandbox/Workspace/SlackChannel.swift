public import FoundationEssentials
import GraphQLEngine

/// Where messages stand: a channel, or the direct messages of one person with the bot.
public struct SlackChannel: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case publicChannel = "public_channel"
        case privateChannel = "private_channel"
        case direct = "im"

        /// The words by which scopes begin that let an app read it.
        var scopePrefix: String {
            switch self {
            case .publicChannel: "channels"
            case .privateChannel: "groups"
            case .direct: "im"
            }
        }
    }

    public let id: String
    /// Empty for direct messages.
    public var name: String
    public let kind: Kind
    public var members: [String]
    public var isArchived = false
    public var topic = ""
    /// The other side of direct messages.
    public var partner: String?
    public let createdAt: Date

    /// - Parameter asker: the user that asks.
    func json(for asker: String) -> JSON {
        let created = JSON.int(Int(createdAt.timeIntervalSince1970))
        if kind == .direct {
            return [
                "id": .string(id), "created": created, "is_archived": false, "is_im": true,
                "is_org_shared": false, "user": .text(partner), "priority": 0,
            ]
        }
        return [
            "id": .string(id), "name": .string(name), "name_normalized": .string(name), "created": created,
            "creator": .text(members.first), "is_channel": true, "is_group": false, "is_im": false, "is_mpim": false,
            "is_private": .bool(kind == .privateChannel), "is_archived": .bool(isArchived), "is_general": false,
            "is_shared": false, "is_org_shared": false, "is_ext_shared": false,
            "is_member": .bool(members.contains(asker)), "num_members": .int(members.count),
            "topic": ["value": .string(topic), "creator": "", "last_set": 0],
            "purpose": ["value": "", "creator": "", "last_set": 0],
        ]
    }
}
