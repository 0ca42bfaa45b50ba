internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// Summaries, as the JSON that the route answers.
struct SummaryRepository: Sendable {
    func store(_ summary: Summary, of id: MeetingID, on connection: any SQLConnection) throws {
        let body = try StoredJSON.text(SummaryBody(summary, for: .store))
        try connection.execute(
            "INSERT INTO summaries (meeting_id, body) VALUES (?, ?) ON CONFLICT (meeting_id) DO UPDATE SET body = excluded.body",
            [.id(id), .text(body)])
    }

    func delete(_ id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM summaries WHERE meeting_id = ?", [.id(id)])
    }

    func find(_ id: MeetingID, on connection: any SQLConnection) throws -> Summary? {
        guard let body = try connection.row("SELECT body FROM summaries WHERE meeting_id = ?", [.id(id)])?.text("body")
        else { return nil }
        return try JSONDecoder().decode(SummaryBody.self, from: Data(body.utf8)).stored
    }
}
