internal import Domain
internal import ServiceClients

/// Finds the meeting that somebody means: an id or the beginning of one, `last`, or words of its title.
struct MeetingPicker: Sendable {
    /// Meetings beyond this many, the newest first, are not looked at.
    private static let maxPages = 25
    private static let minPrefix = 4

    let client: TranscriptServiceClient

    /// - Throws: ``CommandFailure`` when there is none, or more than one.
    func meeting(_ wanted: String) async throws(CommandFailure) -> MeetingWire {
        if let id = MeetingID(wanted) {
            return try await calling { () throws(ServiceCallError) in try await client.meeting(id) }
        }
        if wanted == "last" {
            let page = try await calling { () throws(ServiceCallError) in try await client.meetings(limit: 1) }
            guard let last = page.items.first else {
                throw .refused("There is no meeting yet. Send one in: alpha ingest FILE")
            }
            return last
        }
        return try Self.match(wanted, among: try await all())
    }

    /// Every meeting, the newest first.
    func all(limit: Int = 200 * maxPages) async throws(CommandFailure) -> [MeetingWire] {
        var meetings: [MeetingWire] = []
        var cursor: String?
        repeat {
            let size = min(200, limit - meetings.count)
            let page = try await calling { () throws(ServiceCallError) in
                try await client.meetings(limit: size, cursor: cursor)
            }
            meetings += page.items
            cursor = page.nextCursor
        } while cursor != nil && meetings.count < limit
        return meetings
    }

    static func match(_ wanted: String, among meetings: [MeetingWire]) throws(CommandFailure) -> MeetingWire {
        let folded = wanted.lowercased()
        var found = meetings.filter { folded.count >= minPrefix && $0.id.description.hasPrefix(folded) }
        if found.isEmpty {
            let words = folded.split(whereSeparator: \.isWhitespace)
            found = meetings.filter { meeting in
                let name = "\(meeting.title ?? "") \(meeting.filename ?? "")".lowercased()
                return !words.isEmpty && words.allSatisfy { name.contains($0) }
            }
        }
        guard let first = found.first else {
            throw .refused("No meeting is called '\(wanted)'. See them all: alpha meetings")
        }
        guard found.count == 1 else {
            let choices = found.prefix(5).map { "\n       \($0.id)  \($0.name)" }.joined()
            let more = found.count > 5 ? "\n       and \(found.count - 5) more" : ""
            throw .refused("'\(wanted)' may be \(found.count) meetings; say which by its id:\(choices)\(more)")
        }
        return first
    }
}

extension MeetingWire {
    /// What to call it.
    var name: String { title ?? filename ?? "untitled" }
}
