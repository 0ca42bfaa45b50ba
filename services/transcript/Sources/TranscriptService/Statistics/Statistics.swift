internal import Domain
internal import Persistence
internal import Redaction

/// Totals, averages, and who and what the meetings were about.
struct Statistics: Codable, Sendable {
    struct Totals: Codable, Sendable {
        let meetings: Int
        let byStatus: [String: Int]
        let segments: Int
        let redactions: [String: Int]
        let proposals: Int
        let ticketsCreated: Int
    }

    struct Averages: Codable, Sendable {
        let durationSeconds: Double
        let participants: Double
        let redactions: Double
        let proposals: Double
    }

    struct Activity: Codable, Sendable {
        let name: String
        let meetings: Int
    }

    let totals: Totals
    let averages: Averages
    let projects: [Activity]
    let participants: [Activity]

    /// How many projects and participants are listed, the most active first.
    private static let listed = 50

    static func read(_ database: any Database) async throws -> Statistics {
        try await database.read { connection in
            func count(_ sql: String) throws -> Int { try connection.row(sql, [])?.integer("number") ?? 0 }
            var byStatus = Dictionary(uniqueKeysWithValues: Meeting.Status.allCases.map { ($0.rawValue, 0) })
            for row in try connection.rows("SELECT status, count(*) AS number FROM meetings GROUP BY status", []) {
                byStatus[try row.text("status")] = try row.integer("number")
            }
            var redactions: [String: Int] = [:]
            for label in RedactionLabel.allCases {
                redactions[label.rawValue] = try count(
                    "SELECT coalesce(sum(redactions_\(label.rawValue.lowercased())), 0) AS number FROM meetings")
            }
            let meetings = byStatus.values.reduce(0, +)
            let proposals = try count("SELECT count(*) AS number FROM proposals")
            let participants = try count("SELECT count(*) AS number FROM participants")
            func average(_ total: Int) -> Double { meetings == 0 ? 0 : Double(total) / Double(meetings) }
            return Statistics(
                totals: Totals(
                    meetings: meetings, byStatus: byStatus,
                    segments: try count("SELECT count(*) AS number FROM segments"), redactions: redactions,
                    proposals: proposals,
                    ticketsCreated: try count("SELECT count(*) AS number FROM proposals WHERE status = 'created'")),
                averages: Averages(
                    durationSeconds: try connection.row(
                        "SELECT coalesce(avg(duration_seconds), 0.0) AS number FROM meetings", [])?.real("number") ?? 0,
                    participants: average(participants), redactions: average(redactions.values.reduce(0, +)),
                    proposals: average(proposals)),
                projects: try activity("project_activity", on: connection),
                participants: try activity("participant_activity", on: connection))
        }
    }

    private static func activity(
        _ view: String, on connection: any SQLConnection
    ) throws -> [Activity] {
        try connection.rows(
            "SELECT name, meetings FROM \(view) ORDER BY meetings DESC, name LIMIT \(listed)", []
        ).map { row in
            // Names of participants are text of meetings, names of projects are Linear's.
            let name = FilteredText(stored: try row.text("name"))
            return Activity(name: name.text(for: .caller), meetings: try row.integer("meetings"))
        }
    }
}
