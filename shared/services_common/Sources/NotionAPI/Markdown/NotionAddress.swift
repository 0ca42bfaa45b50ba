internal import Domain

/// Addresses of Notion's own pages.
enum NotionAddress {
    static let site = "https://www.notion.so"

    static func url(of id: NotionID) -> String { "\(site)/\(id.description.replacing("-", with: ""))" }
}
