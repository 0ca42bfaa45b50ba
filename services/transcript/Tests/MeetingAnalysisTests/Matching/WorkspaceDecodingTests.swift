import Foundation
import MeetingAnalysis
import Testing

struct WorkspaceDecodingTests {
    @Test func linearsNestedReferencesAreRead() throws {
        let json = """
            {"snapshotAt": "2025-10-05T00:00:00Z",
             "teams": [{"id": "1", "key": "TID", "name": "Delivery", "states": []}],
             "users": [{"id": "2", "name": "Noor Haddad", "displayName": "noor", "email": null, "active": false}],
             "projects": [{"id": "3", "name": "Intake", "description": null, "teams": [{"name": "Delivery"}]}],
             "milestones": [{"name": "Live", "project": {"id": "3", "name": "Intake"}}],
             "issues": [{"identifier": "TID-1", "title": "Report", "description": null, "project": {"name": "Intake"},
                         "assignee": null, "state": {"name": "Done", "type": "completed"}, "url": "https://x.example"}]}
            """

        let view = try JSONDecoder().decode(WorkspaceView.self, from: Data(json.utf8))

        #expect(view.users.map(\.isActive) == [false])
        #expect(view.projects.map(\.teams) == [["Delivery"]])
        #expect(view.milestones.map(\.project) == ["Intake"])
        #expect(view.issues.map(\.isOpen) == [false])
        #expect(view.labels == [])
    }

    @Test func ownEncodingIsReadBack() throws {
        let data = try JSONEncoder().encode(WorkspaceView.small)

        #expect(try JSONDecoder().decode(WorkspaceView.self, from: data) == .small)
    }
}
