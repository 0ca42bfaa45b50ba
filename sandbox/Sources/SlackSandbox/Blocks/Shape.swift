import GraphQLEngine

/// The form that a value must have.
indirect enum Shape: Sendable {
    /// A text of so many UTF-16 units.
    case text(ClosedRange<Int>)
    /// A text that a rule takes; the words tell what is wrong with another.
    case matching(String, @Sendable (String) -> Bool)
    case flag
    case integer(ClosedRange<Int>)
    case choice([String])
    case list(Shape, ClosedRange<Int>)
    case object(ObjectShape)
    /// An object whose `type` says which form it has.
    case typed(@Sendable () -> [String: ObjectShape])
    case anyObject
}

/// The form of an object: its members, and what they owe each other.
struct ObjectShape: Sendable {
    struct Member: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
    }

    /// What is wrong with the members taken together: a message, and the member at which it is told.
    typealias Rule = @Sendable (Fields) -> [(message: String, member: String?)]

    let members: [Member]
    let rules: [Rule]

    init(required: [(String, Shape)] = [], optional: [(String, Shape)] = [], rules: [Rule] = []) {
        members =
            required.map { Member(name: $0.0, shape: $0.1, isRequired: true) }
            + optional.map { Member(name: $0.0, shape: $0.1, isRequired: false) }
        self.rules = rules
    }

    /// The form with more members.
    func with(
        required: [(String, Shape)] = [], optional: [(String, Shape)] = [], rules: [Rule] = []
    ) -> ObjectShape {
        let more = ObjectShape(required: required, optional: optional)
        return ObjectShape(members: members + more.members, rules: self.rules + rules)
    }

    private init(members: [Member], rules: [Rule]) {
        self.members = members
        self.rules = rules
    }
}
