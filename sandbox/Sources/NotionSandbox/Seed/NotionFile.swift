import FoundationEssentials

/// `notion.json`: pages as people see them, their content as Markdown.
struct NotionFile: Decodable {
    let snapshotAt: String
    let databases: [Database]
    let pages: [Page]

    struct Database: Decodable {
        let id: UUID
        let title: String
    }

    struct Page: Decodable {
        let id: UUID
        let title: String
        let parent: Holder
        let properties: Properties
        let createdTime: String
        let lastEditedTime: String
        let archived: Bool
        let markdown: String

        enum CodingKeys: String, CodingKey {
            case id, title, parent, properties, archived, markdown
            case createdTime = "created_time"
            case lastEditedTime = "last_edited_time"
        }
    }

    struct Holder: Decodable {
        let databaseID: UUID?
        let pageID: UUID?

        enum CodingKeys: String, CodingKey {
            case databaseID = "database_id"
            case pageID = "page_id"
        }
    }

    struct Properties: Decodable {
        let client: String?
        let type: String?
        let status: String?
        let owner: String?
        let project: String?
        let date: String?
        let isConfidential: Bool?

        enum CodingKeys: String, CodingKey {
            case client = "Client"
            case type = "Type"
            case status = "Status"
            case owner = "Owner"
            case project = "Project"
            case date = "Date"
            case isConfidential = "Confidential"
        }
    }
}

/// Of `workspace.json` only its people.
struct PeopleFile: Decodable {
    let users: [Person]

    struct Person: Decodable {
        let name: String
        let email: String
    }
}
