public import Domain

/// Something with an id and a name: a project, a milestone.
public struct LinearReference: Sendable, Hashable, Codable {
    public let id: LinearID
    public let name: String

    public init(id: LinearID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A user, as other things refer to one.
public struct LinearPerson: Sendable, Hashable, Codable {
    public let id: LinearID
    /// The full name.
    public let name: String
    /// The nickname, unique in a workspace.
    public let displayName: String

    public init(id: LinearID, name: String, displayName: String) {
        self.id = id
        self.name = name
        self.displayName = displayName
    }
}

/// Something that is known by its id only.
struct LinearPointer: Sendable, Hashable, Codable {
    let id: LinearID
}
