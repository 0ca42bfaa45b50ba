internal import Domain
internal import FoundationEssentials
internal import NotionAPI
internal import Persistence

/// A publication in the database.
enum PublicationRow {
    private static let columns = """
        meeting_id, parent_id, version, state, title, markdown, properties, hints, page_id, url, begun_title, insertion, \
        doubtful_until, was_created, written, warnings, problem_status, reason
        """

    static func read(_ id: PublicationID, on connection: any SQLConnection) throws -> Publication? {
        let row = try connection.row("SELECT \(columns) FROM publications WHERE id = ?", [.id(id)])
        return try row.map { row in
            Publication(
                id: id, meeting: try row.optionalText("meeting_id"), parent: try row.id("parent_id"),
                version: try row.integer("version"),
                state: Publication.State(rawValue: try row.text("state")) ?? .pending,
                content: Publication.Content(
                    title: try row.text("title"), markdown: try row.text("markdown"),
                    properties: try StoredJSON.value(try row.text("properties")),
                    hints: try StoredJSON.value(try row.text("hints"))),
                page: try row.optionalID("page_id"), url: try row.optionalText("url"),
                begunTitle: try row.optionalText("begun_title"),
                insertion: try row.optionalText("insertion").map { try StoredJSON.value($0) },
                doubtfulUntil: try row.optionalInstant("doubtful_until"), wasCreated: try row.flag("was_created"),
                written: try StoredJSON.value(try row.text("written")),
                warnings: try row.texts("warnings"),
                problemStatus: try row.optionalInteger("problem_status"), reason: try row.optionalText("reason"))
        }
    }
}
