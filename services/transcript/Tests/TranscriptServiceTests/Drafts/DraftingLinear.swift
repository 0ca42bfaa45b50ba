import Foundation
import ServicesTestKit

/// A linear service with a small workspace, for reading only.
enum DraftingLinear {
    static func use(_ test: (ScriptedUpstream) async throws -> Void) async throws {
        try await ScriptedUpstream.use([], otherwise: { _ in .ok(workspace) }, test)
    }

    private static func id(_ number: Int) -> String { "00000000-0000-4000-8000-00000000000\(number)" }

    private static let team = #"{"id": "\#(id(1))", "key": "STU", "name": "Studio"}"#
    private static let maria = #"{"id": "\#(id(2))", "name": "Maria Lind", "display_name": "maria"}"#
    private static let states = """
        {"id": "\(id(3))", "name": "Todo", "type": "unstarted"}, {"id": "\(id(4))", "name": "Doing", "type": "started"},
        {"id": "\(id(5))", "name": "Done", "type": "completed"}
        """
    private static let workspace = """
        {"fetched_at": "2026-03-04T09:00:00.000Z", "age_seconds": 0, "stale": false, "notice": null, "complete": true,
         "teams": [{"id": "\(id(1))", "key": "STU", "name": "Studio", "states": [\(states)], "members": [\(maria)]}],
         "users": [{"id": "\(id(2))", "name": "Maria Lind", "display_name": "maria", "email": "maria@studio.example",
           "active": true}],
         "projects": [{"id": "\(id(6))", "name": "Tidewater", "description": "", "progress": 0, "teams": [\(team)],
           "status": {"id": "\(id(7))", "name": "Started", "type": "started"}, "milestones": [], "url": "u"}],
         "milestones": [],
         "labels": [{"id": "\(id(8))", "name": "Bug", "team": null}],
         "issues": [{"id": "\(id(9))", "identifier": "STU-7", "title": "Crash of the offline tide table", "team": \(team),
           "state": {"id": "\(id(3))", "name": "Todo", "type": "unstarted"}, "priority": 3, "labels": [],
           "assignee": \(maria), "project": {"id": "\(id(6))", "name": "Tidewater"},
           "created_at": "2026-03-01T09:00:00.000Z", "updated_at": "2026-03-01T09:00:00.000Z",
           "url": "https://linear.app/studio/issue/STU-7/crash-of-the-offline-tide-table"}]}
        """
}
