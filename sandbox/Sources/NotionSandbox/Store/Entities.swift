public import Domain
public import FoundationEssentials
import GraphQLEngine

/// Who made a thing and who touched it last, and when.
public struct Authorship: Codable, Sendable, Equatable {
    public var createdAt: Date
    public var createdBy: NotionID
    public var editedAt: Date
    public var editedBy: NotionID

    init(at date: Date, by user: NotionID) {
        createdAt = date
        createdBy = user
        editedAt = date
        editedBy = user
    }

    mutating func touch(at date: Date, by user: NotionID) {
        editedAt = date
        editedBy = user
    }
}

/// A person, or the integration itself.
public struct NotionUser: Codable, Sendable, Equatable {
    public let id: NotionID
    public var name: String
    /// Nil for a bot.
    public var email: String?
    public var isBot = false
}

/// A database, which holds one data source.
public struct NotionDatabase: Codable, Sendable, Equatable {
    public let id: NotionID
    public var parent: Parent
    public var title: String
    public var dataSourceID: NotionID
    public var authorship: Authorship
    public var isInTrash = false
    public var isShared = true
}

/// The schema that pages of a database follow.
public struct DataSource: Codable, Sendable, Equatable {
    public let id: NotionID
    public let databaseID: NotionID
    public var title: String
    public var properties: [PropertySchema]
    public var authorship: Authorship
    /// The number that the latest page has, for properties of the type `unique_id`.
    public var lastNumber = 0
}

/// A column of a data source.
public struct PropertySchema: Codable, Sendable, Equatable {
    /// As it is, not percent-encoded.
    public let id: String
    public var name: String
    public let type: PropertyType
    /// What stands under the type's name in the schema: options, format, expression.
    public var configuration: StoredJSON
}

/// A page, in a data source or under another page.
public struct NotionPage: Codable, Sendable, Equatable {
    public let id: NotionID
    public var parent: Parent
    /// Rich text.
    public var title: StoredJSON
    /// Values by the property's id, in the form in which they are shown; without the title and what is computed.
    public var values: StoredJSON
    public var authorship: Authorship
    /// Within its data source.
    public var number = 0
    public var icon: StoredJSON?
    public var cover: StoredJSON?
    public var isInTrash = false
    public var isArchived = false
    public var isLocked = false
    /// Whether the integration may see it, as far as the page itself decides.
    public var isShared = true
}

/// A block. Every child page and child database is one too, by the same id.
public struct NotionBlock: Codable, Sendable, Equatable {
    public let id: NotionID
    public var parent: Parent
    public let type: String
    /// What stands under the type's name, without children.
    public var payload: StoredJSON
    public var authorship: Authorship
    /// Siblings stand in the order of their ranks.
    public var rank: Double
    public var isInTrash = false
}

public struct NotionComment: Codable, Sendable, Equatable {
    public let id: NotionID
    public let parent: Parent
    public let discussionID: NotionID
    /// Rich text, under `rich_text`.
    public var text: StoredJSON
    public var authorship: Authorship
}
