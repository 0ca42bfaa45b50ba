internal import Domain
internal import FoundationEssentials
internal import Hummingbird
internal import Redaction
internal import ServiceHost
internal import WireFormat

/// A meeting as the route answers it.
struct MeetingAnswer: ResponseEncodable, Codable, Sendable {
    let id: MeetingID
    @OrNull var title: String?
    @OrNull var filename: String?
    let format: String
    let status: Meeting.Status
    @OrNull var error: String?
    @OrNull var meetingDate: CalendarDate?
    @OrNull var startedAt: Date?
    @OrNull var durationSeconds: Double?
    let participants: [String]
    let projectTags: [String]
    let originalLength: Int
    @OrNull var filteredLength: Int?
    let redactionCount: Int
    let redactions: [String: Int]
    let redactionPasses: [RedactionPass]
    @OrNull var redactionNotice: String?
    let contentHash: String
    let createdAt: Date
    let updatedAt: Date

    init(_ meeting: Meeting) {
        self.id = meeting.id
        self.title = meeting.title?.text(for: .caller)
        self.filename = meeting.filename?.text(for: .caller)
        self.format = meeting.format
        self.status = meeting.status
        self.error = meeting.error
        self.meetingDate = meeting.meetingDate
        self.startedAt = meeting.startedAt
        self.durationSeconds = meeting.durationSeconds
        self.participants = meeting.participants.map { $0.text(for: .caller) }
        self.projectTags = meeting.projectTags
        self.originalLength = meeting.originalLength
        self.filteredLength = meeting.filteredLength
        self.redactionCount = meeting.redactions.total
        self.redactions = meeting.redactions.byLabel
        self.redactionPasses = meeting.redactionPasses
        self.redactionNotice = meeting.redactionNotice
        self.contentHash = meeting.contentHash
        self.createdAt = meeting.createdAt
        self.updatedAt = meeting.updatedAt
    }
}
