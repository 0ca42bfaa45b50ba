public import Domain
public import FoundationEssentials

/// What a page has for a property.
public enum NotionPropertyValue: Sendable, Hashable, Codable {
    case title([NotionRichText])
    case richText([NotionRichText])
    case number(Double?)
    case select(NotionOption?)
    case multiSelect([NotionOption])
    case status(NotionOption?)
    case date(NotionDate?)
    case people([NotionUser])
    case files([NotionFile])
    case checkbox(Bool)
    case url(String?)
    case email(String?)
    case phoneNumber(String?)
    case formula(NotionFormula)
    /// False `isComplete`: there are more than were read.
    case relation([NotionID], isComplete: Bool)
    indirect case rollup(NotionRollup)
    case createdTime(Date)
    case createdBy(NotionUser)
    case lastEditedTime(Date)
    case lastEditedBy(NotionUser)
    case uniqueID(prefix: String?, number: Int?)
    case verification(NotionVerification?)
    case button
    case place(NotionPlace?)
    /// A type that this client does not know, as it came.
    case unknown(NotionJSON)
}

/// An option of a select, multi-select or status.
public struct NotionOption: Sendable, Hashable, Codable {
    public let id: String?
    public let name: String
    public let color: String?

    public init(id: String? = nil, name: String, color: String? = nil) {
        self.id = id
        self.name = name
        self.color = color
    }
}

/// A file of a property or block.
public struct NotionFile: Sendable, Hashable, Codable {
    public let name: String?
    /// One that Notion holds expires within the hour.
    public let url: String?
    /// Whether Notion holds it; otherwise it is elsewhere.
    public let isHosted: Bool

    public init(name: String? = nil, url: String?, isHosted: Bool = false) {
        self.name = name
        self.url = url
        self.isHosted = isHosted
    }
}

/// What a formula came to.
public enum NotionFormula: Sendable, Hashable, Codable {
    case string(String?)
    case number(Double?)
    case boolean(Bool?)
    case date(NotionDate?)
    /// A kind that this client does not know.
    case unknown(type: String)
}

/// What a rollup came to.
public struct NotionRollup: Sendable, Hashable, Codable {
    public enum Value: Sendable, Hashable, Codable {
        case number(Double?)
        case date(NotionDate?)
        /// False `isComplete`: there are more than were read.
        case array([NotionPropertyValue], isComplete: Bool)
        /// `incomplete`, `unsupported` or a kind that this client does not know.
        case unknown(type: String)
    }

    /// How it was computed, such as `sum` or `show_original`.
    public let function: String
    public let value: Value

    public init(function: String, value: Value) {
        self.function = function
        self.value = value
    }
}

/// Whether somebody vouched for a page of a wiki.
public struct NotionVerification: Sendable, Hashable, Codable {
    /// `verified`, `unverified` or `expired`.
    public let state: String
    public let by: NotionUser?
    public let date: NotionDate?

    public init(state: String, by: NotionUser? = nil, date: NotionDate? = nil) {
        self.state = state
        self.by = by
        self.date = date
    }
}

/// A place on the map.
public struct NotionPlace: Sendable, Hashable, Codable {
    public let name: String?
    public let address: String?
    public let latitude: Double?
    public let longitude: Double?

    public init(name: String? = nil, address: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
        self.name = name
        self.address = address
        self.latitude = latitude
        self.longitude = longitude
    }
}
