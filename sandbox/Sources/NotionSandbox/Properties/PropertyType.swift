import GraphQLEngine

/// The types of properties that the sandbox knows.
public enum PropertyType: String, Codable, Sendable, CaseIterable {
    case title, number, select, status, date, people, files, checkbox, url, email, formula, relation, rollup
    case richText = "rich_text"
    case multiSelect = "multi_select"
    case phoneNumber = "phone_number"
    case createdTime = "created_time"
    case createdBy = "created_by"
    case lastEditedTime = "last_edited_time"
    case lastEditedBy = "last_edited_by"
    case uniqueID = "unique_id"

    /// Whether callers can set it.
    var isWritable: Bool {
        switch self {
        case .formula, .rollup, .createdTime, .createdBy, .lastEditedTime, .lastEditedBy, .uniqueID: false
        default: true
        }
    }

    /// What an empty value is.
    var blank: JSON {
        switch self {
        case .title, .richText, .multiSelect, .people, .files, .relation: []
        case .checkbox: false
        default: .null
        }
    }
}
