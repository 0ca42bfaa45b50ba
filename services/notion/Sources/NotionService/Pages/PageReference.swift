internal import Domain
internal import HTTPTypes
internal import NotionAPI
internal import ServiceHost

extension NotionID {
    /// The id that somebody gave in a path: bare, with dashes, or as a page's address.
    ///
    /// - Throws: ``Problem`` 400 when it is none.
    static func inPath(_ text: String) throws(Problem) -> NotionID {
        guard let id = NotionID(reference: text) else {
            throw Problem(.badRequest, "\(hint) “\(text.prefix(100))” is none.")
        }
        return id
    }

    /// What an id looks like.
    static let hint =
        "Give the id of a Notion page, 32 letters and digits with or without dashes, or the page's address."
}

extension FieldReader {
    /// An id, or the address of a page or database.
    mutating func notionID(_ name: String) -> NotionID? {
        guard let text = text(name, limit: 2_000) else { return nil }
        guard let id = NotionID(reference: text) else {
            note(name, "must be the id of a Notion page or database, or its address")
            return nil
        }
        return id
    }
}
