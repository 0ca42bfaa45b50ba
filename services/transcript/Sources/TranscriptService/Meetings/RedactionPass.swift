internal import Domain
internal import Persistence

/// Something that filtered a meeting's text.
enum RedactionPass: String, Sendable, Codable, CaseIterable {
    case rules
    /// A language model, which may only hide more.
    case model
}

extension MeetingRepository {
    /// Keeps what filtered the text, and what there is to say about it.
    func setRedaction(
        _ passes: [RedactionPass], notice: String?, of id: MeetingID, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE meetings SET redaction_passes = ?, redaction_notice = ? WHERE id = ?",
            [.texts(passes.map(\.rawValue)), .optional(notice), .id(id)])
    }
}
