import Domain
import Foundation
import Persistence
import ServicesTestKit
import Testing

/// Rows that are there already read as they did before: the form in which text is kept is a promise.
@Suite(.everyDatabase) struct StoredTextTests {
    @Test func proposalIsReadAsItWasStored() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)
            _ = try await service.store.write { connection in
                try connection.execute("UPDATE proposals SET body = ?", [.text(Self.proposal)])
            }

            let ticket = try #require(try await service.tickets(of: id).first)

            #expect(ticket["title"] as? String == "Send the notes")
            #expect(ticket["description"] as? String == "- Omar: I'll send them.")
            #expect(ticket["assignee"] as? String == "Omar Haddad")
            #expect(ticket["due_date"] as? String == "2025-10-08")
            #expect(ticket["subtasks"] as? [String] == ["Print the notes"])
            #expect((ticket["evidence"] as? [[String: Any]])?.first?["quote"] as? String == "I'll send them.")
            #expect(ticket["duplicate_of"] as? String == "TID-28")
        }
    }

    @Test func summaryIsReadAsItWasStored() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)
            _ = try await service.store.write { connection in
                try connection.execute("UPDATE summaries SET body = ?", [.text(Self.summary)])
            }

            let summary = try await service.get("/transcript/meetings/\(id)/summary").json

            #expect(summary["summary"] as? String == "They met.")
            #expect((summary["key_points"] as? [[String: Any]])?.first?["text"] as? String == "A point.")
            let action = try #require((summary["action_items"] as? [[String: Any]])?.first)
            #expect(action["assignee"] as? String == "Omar Haddad")
            #expect(action["due_date"] as? String == "2025-10-08")
            #expect(summary["notes"] as? [String] == ["A note."])
        }
    }

    private static let proposal = """
        {"key": "1|I'll send them.", "title": "Send the notes", "description": "- Omar: I'll send them.",
         "assignee": "Omar Haddad", "dueDate": "2025-10-08", "subtasks": ["Print the notes"],
         "evidence": [{"segment": 1, "quote": "I'll send them."}], "duplicateOf": "TID-28"}
        """

    private static let summary = """
        {"summary": "They met.", "keyPoints": [{"text": "A point.", "evidence": [{"segment": 0, "quote": "So."}]}],
         "decisions": [], "actionItems": [{"text": "Send the notes", "assignee": "Omar Haddad",
         "dueDate": "2025-10-08", "evidence": [{"segment": 1, "quote": "I'll send them."}]}],
         "engine": "rules", "notes": ["A note."]}
        """
}

extension RunningService {
    /// A connection of the test's own to the service's database.
    var store: any Database {
        get throws { try location.open() }
    }
}
