import GraphQLEngine

/// One method of the Web API.
struct SlackMethod: Sendable {
    let name: String
    /// What the token must have all of.
    let scopes: [String]
    let tier: Tier
    /// Whether a body of JSON is read.
    let takesJSON: Bool
    let answer: @Sendable (inout Exchange) throws(SlackError) -> Fields

    init(
        _ name: String, _ scopes: [String] = [], _ tier: Tier, takesJSON: Bool = true,
        answer: @escaping @Sendable (inout Exchange) throws(SlackError) -> Fields
    ) {
        self.name = name
        self.scopes = scopes
        self.tier = tier
        self.takesJSON = takesJSON
        self.answer = answer
    }

    static func named(_ name: String) -> SlackMethod? { byName[name] }

    private static let byName = Dictionary(
        (chat + views + conversations + people + agents + files).map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
