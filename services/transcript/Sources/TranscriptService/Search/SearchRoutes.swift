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

    @Sendable private func find(_ request: Request, _: AuthenticatedContext) async throws -> Page<Answer> {
        guard let query = request.query["q"], !query.isEmpty else {
            throw Problem.query("q", "is missing; give words to look for")
        }
        guard query.count <= Self.maxQueryLength else {
            throw Problem.query("q", "is longer than \(Self.maxQueryLength) characters")
        }
        let page = try OffsetPage(request)
        let passages = try await search.find(query, limit: page.limit + 1, offset: page.offset)
        return page.page(of: passages) { passage in
            Answer(
                meetingID: passage.meeting, title: passage.title?.text(for: .caller), meetingDate: passage.meetingDate,
                segment: passage.segment, speaker: passage.speaker?.text(for: .caller),
                startSeconds: passage.startSeconds,
                text: passage.text.text(for: .caller), score: passage.score)
        }
    }
}
