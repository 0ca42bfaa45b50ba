import CoreTestKit
import Foundation
import HTTPTypes
import ServicesTestKit

/// A linear service with an empty workspace that makes an issue of every ticket, `TID-1` and on.
enum LinearStandIn {
    /// - Parameter gate: issues are made when it is open.
    static func use(before gate: Gate? = nil, _ test: (ScriptedUpstream) async throws -> Void) async throws {
        try await ScriptedUpstream.use([], otherwise: { answer(to: $0, before: gate) }, test)
    }

    private static func answer(to request: ReceivedRequest, before gate: Gate?) -> ScriptedAnswer {
        guard request.method == .post else { return .ok(workspace) }
        let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]  // nil makes nothing
        let issues = body?["issues"] as? [[String: Any]] ?? []
        let created = issues.enumerated().map { index, issue in
            let title = (issue["title"] as? String ?? "").lowercased().replacing(" ", with: "-")
            return """
                {"index": \(index), "id": "\(issue["id"] ?? "")", "identifier": "TID-\(index + 1)", "title": "x",
                 "url": "https://linear.app/acme/issue/TID-\(index + 1)/\(title)", "warnings": [], "failed_subtasks": [], "subtasks": []}
                """
        }
        let made = ScriptedAnswer.status(
            201, headers: [.contentType: "application/json"],
            #"{"created": [\#(created.joined(separator: ","))], "failed": [], "mode": "live"}"#)
        return gate.map { .wait($0, then: made) } ?? made
    }

    private static let workspace = """
        {"fetched_at": "2025-10-06T09:00:00.000Z", "age_seconds": 0, "stale": false, "notice": null, "complete": true,
         "teams": [], "users": [], "projects": [], "milestones": [], "labels": [], "issues": []}
        """
}
