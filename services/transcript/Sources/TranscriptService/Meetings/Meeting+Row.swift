internal import Persistence
internal import Redaction

extension Meeting {
    /// Reads a row of `meetings`.
    init(_ row: SQLRow, participants: [FilteredText], projectTags: [String]) throws {
        var redactions = RedactionCounts()
        for label in RedactionLabel.allCases {
            redactions[label] = try row.integer("redactions_\(label.rawValue.lowercased())")
        }
        self.init(
            id: try row.id("id"),
            externalID: try row.optionalText("external_id"),
            contentHash: try row.text("content_hash"),
            title: try row.optionalText("title").map(FilteredText.init(stored:)),
            filename: try row.optionalText("filename").map(FilteredText.init(stored:)),
            format: try row.text("format"),
            status: Status(rawValue: try row.text("status")) ?? .failed,
            isReadable: try row.flag("is_readable"),
            error: try row.optionalText("error"),
            meetingDate: try row.optionalDate("meeting_date"),
            startedAt: try row.optionalInstant("started_at"),
            heldOn: try row.date("held_on"),
            durationSeconds: try row.optionalReal("duration_seconds"),
            participants: participants,
            projectTags: projectTags,
            originalLength: try row.integer("original_length"),
            filteredLength: try row.optionalInteger("filtered_length"),
            redactions: redactions,
            redactionPasses: try row.texts("redaction_passes").compactMap(RedactionPass.init),
            redactionNotice: try row.optionalText("redaction_notice"),
            revision: try row.integer("revision"),
            createdAt: try row.instant("created_at"),
            updatedAt: try row.instant("updated_at"))
    }
}
