import Domain
public import FoundationEssentials

/// What a new workspace begins with: the people of `workspace.json` and the channels of `slack.json`.
public struct SlackSeed: Sendable {
    struct Person: Decodable {
        let name: String
        let displayName: String
        let email: String
    }

    private struct Organization: Decodable {
        let name: String
        let urlKey: String
    }

    private struct People: Decodable {
        let organization: Organization
        let users: [Person]
    }

    struct Channel: Decodable {
        let name: String
        let isPrivate: Bool?
        let isArchived: Bool?
        let topic: String?
        /// Display names; all people without.
        let members: [String]?
        /// Whether the bot is a member; it is without.
        let hasBot: Bool?

        enum CodingKeys: String, CodingKey {
            case name, topic, members
            case isPrivate = "is_private"
            case isArchived = "is_archived"
            case hasBot = "has_bot"
        }
    }

    private struct Channels: Decodable {
        let channels: [Channel]
    }

    let name: String
    let domain: String
    let people: [Person]
    let channels: [Channel]

    /// - Parameters:
    ///   - people: `workspace.json`; nil for two invented people.
    ///   - channels: `slack.json`; nil for `#general`, `#delivery`, `#meetings` and the private `#leads`.
    /// - Throws: `DecodingError` when a file has another form.
    public init(people: Data?, channels: Data?) throws {
        if let people {
            let file = try JSONDecoder().decode(People.self, from: people)
            (name, domain) = (file.organization.name, file.organization.urlKey)
            self.people = file.users
        } else {
            (name, domain) = ("Sandbox", "sandbox")
            self.people = [
                Person(name: "Maria Lindqvist", displayName: "maria", email: "maria@sandbox.example"),
                Person(name: "Owen Tamura", displayName: "owen", email: "owen@sandbox.example"),
            ]
        }
        self.channels =
            if let channels { try JSONDecoder().decode(Channels.self, from: channels).channels } else { Self.usual }
    }

    private static let usual = [("general", false), ("delivery", false), ("meetings", false), ("leads", true)].map {
        Channel(name: $0.0, isPrivate: $0.1, isArchived: nil, topic: nil, members: nil, hasBot: nil)
    }
}
