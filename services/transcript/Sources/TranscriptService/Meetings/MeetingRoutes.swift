internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Redaction
internal import ServiceHost
internal import WireFormat

/// | Method | Path                                   | Caller proves | Answer                          |
/// |--------|----------------------------------------|---------------|---------------------------------|
/// | GET    | `/transcript/meetings`                 | token         | page of meetings, newest first  |
/// | GET    | `/transcript/meetings/{id}`            | token         | one meeting                     |
/// | GET    | `/transcript/meetings/{id}/text`       | token         | filtered text, or its segments  |
/// | GET    | `/transcript/meetings/{id}/summary`    | token         | summary with evidence           |
/// | POST   | `/transcript/meetings/{id}/reprocess`  | token         | 202 queued again                |
/// | DELETE | `/transcript/meetings/{id}`            | token         | 204 it and all made of it gone  |
struct MeetingRoutes: Sendable {
    let archive: MeetingArchive
    let redactor: CurrentRedactor
    let zone: TimeZone

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("meetings", use: list)
        group.get("meetings/:id", use: show)
        group.get("meetings/:id/text", use: text)
        group.get("meetings/:id/summary", use: summary)
        group.post("meetings/:id/reprocess", use: reprocess)
        group.delete("meetings/:id", use: delete)
    }

    struct SegmentAnswer: Codable, Sendable {
        let index: Int
        @OrNull var speaker: String?
        @OrNull var startSeconds: Double?
        let text: String
    }

    struct QueuedAnswer: Encodable {
        let id: MeetingID
        let status = Meeting.Status.queued
    }

    @Sendable private func list(_ request: Request, _: AuthenticatedContext) async throws -> Page<MeetingAnswer> {
        let page = try PageRequest(request)
        let position = try page.position.map(MeetingPosition.init)
        let found = try await archive.list(
            try MeetingFilter(request, redactor: await redactor.redactor(), zone: zone), limit: page.limit + 1,
            after: position)
        let items = found.prefix(page.limit)
        let next =
            found.count > page.limit ? items.last.map { PageRequest.cursor(after: MeetingPosition($0).text) } : nil
        return Page(items: items.map(MeetingAnswer.init), nextCursor: next)
    }

    @Sendable private func show(_: Request, _ context: AuthenticatedContext) async throws -> MeetingAnswer {
        MeetingAnswer(try await archive.meeting(try context.meetingID))
    }

    @Sendable private func text(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let segments = try await archive.text(of: try context.meetingID)
        guard request.headers[.accept]?.contains("application/json") != true else {
            return try .json(
                segments.map {
                    SegmentAnswer(
                        index: $0.index, speaker: $0.speaker?.text(for: .caller), startSeconds: $0.startSeconds,
                        text: $0.text.text(for: .caller))
                })
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .vary: "Accept"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: TranscriptText.render(segments))))
    }

    @Sendable private func summary(_: Request, _ context: AuthenticatedContext) async throws -> Response {
        try .json(SummaryBody(try await archive.summary(of: try context.meetingID), for: .caller))
    }

    @Sendable private func reprocess(_: Request, _ context: AuthenticatedContext) async throws -> Response {
        let id = try context.meetingID
        try await archive.reprocess(id)
        return try .json(QueuedAnswer(id: id), status: .accepted)
    }

    @Sendable private func delete(_: Request, _ context: AuthenticatedContext) async throws -> HTTPResponse.Status {
        try await archive.delete(try context.meetingID)
        return .noContent
    }
}

extension AuthenticatedContext {
    /// The `id` of the path.
    ///
    /// - Throws: ``Problem`` 404: what is no id names no meeting.
    var meetingID: MeetingID {
        get throws(Problem) {
            guard let text = parameters.get("id"), let id = MeetingID(text) else { throw Problem.notFound("meeting") }
            return id
        }
    }
}

extension MeetingFilter {
    private static let maxTitleLength = 200

    init(_ request: Request, redactor: Redactor, zone: TimeZone) throws(Problem) {
        let query = request.query
        func bound(_ name: String) throws(Problem) -> DateBound? {
            guard let text = query[name] else { return nil }
            guard let bound = DateBound(text) else {
                throw Problem.query(name, "must be a date such as 2025-10-17, or a time such as 2025-10-17T09:30:00Z")
            }
            return bound
        }
        self.init(zone: zone)
        self.project = query["project"]
        self.participant = query["participant"]
        self.filename = query["filename"].map { Delivery.filtered(filename: OriginalText(String($0)), by: redactor) }
        if let title = query["title"], !title.isEmpty {
            guard title.count <= Self.maxTitleLength else {
                throw Problem.query("title", "is longer than \(Self.maxTitleLength) characters")
            }
            self.titles = MeetingTitles(title)
        }
        self.from = try bound("from")
        self.to = try bound("to")
        if let text = query["status"] {
            guard let status = Meeting.Status(rawValue: String(text)) else {
                throw Problem.query("status", "must be queued, processing, ready or failed")
            }
            self.status = status
        }
    }
}
