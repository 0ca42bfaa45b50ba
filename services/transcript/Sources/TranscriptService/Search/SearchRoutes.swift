internal import Domain
internal import Hummingbird
internal import Redaction
internal import ServiceHost
internal import WireFormat

/// | Method | Path                 | Caller proves | Answer                     |
/// |--------|----------------------|---------------|----------------------------|
/// | GET    | `/transcript/search` | token         | passages, the best first   |
struct SearchRoutes: Sendable {
    private static let maxQueryLength = 1_000
    private static let maxMeetings = 20

    let search: MeetingSearch

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("search", use: find)
    }

    struct Answer: Codable, Sendable {
        let meetingID: MeetingID
        @OrNull var title: String?
        @OrNull var meetingDate: CalendarDate?
        let segment: Int
        @OrNull var speaker: String?
        @OrNull var startSeconds: Double?
        let text: String
        let score: Double

        enum CodingKeys: String, CodingKey {
            // Said in full: the conversion to snake_case would make meeting_i_d of it elsewhere.
            case meetingID = "meeting_id"
            case title, meetingDate, segment, speaker, startSeconds, text, score
        }
    }

    /// `meeting_ids`, once with commas or several times; nil when it is not there.
    private static func meetings(_ request: Request) throws(Problem) -> [MeetingID]? {
        let texts = request.query.all("meeting_ids").flatMap { $0.split(separator: ",") }
        guard !texts.isEmpty else { return nil }
        let ids = texts.compactMap { MeetingID($0) }
        guard ids.count == texts.count else { throw Problem.query("meeting_ids", "must hold ids of meetings") }
        guard ids.count <= maxMeetings else {
            throw Problem.query("meeting_ids", "must hold at most \(maxMeetings) ids; it has \(ids.count)")
        }
        return ids
    }

    @Sendable private func find(_ request: Request, _: AuthenticatedContext) async throws -> Page<Answer> {
        guard let query = request.query["q"], !query.isEmpty else {
            throw Problem.query("q", "is missing; give words to look for")
        }
        guard query.count <= Self.maxQueryLength else {
            throw Problem.query("q", "is longer than \(Self.maxQueryLength) characters")
        }
        let page = try OffsetPage(request)
        let passages = try await search.find(
            query, in: try Self.meetings(request), limit: page.limit + 1, offset: page.offset)
        return page.page(of: passages) { passage in
            Answer(
                meetingID: passage.meeting, title: passage.title?.text(for: .caller), meetingDate: passage.meetingDate,
                segment: passage.segment, speaker: passage.speaker?.text(for: .caller),
                startSeconds: passage.startSeconds,
                text: passage.text.text(for: .caller), score: passage.score)
        }
    }
}
