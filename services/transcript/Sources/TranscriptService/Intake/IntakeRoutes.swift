internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceHost
internal import TranscriptFormats

/// | Method | Path                   | Caller proves          | Answer                                        |
/// |--------|------------------------|------------------------|-----------------------------------------------|
/// | POST   | `/transcript/webhook`  | webhook secret         | 202 stored and queued; 200 the same one again |
/// | POST   | `/transcript/meetings` | token                  | the same, for a file                          |
struct IntakeRoutes: Sendable {
    let intake: Intake
    let zone: TimeZone

    struct Answer: Encodable {
        let id: MeetingID
        let status: Meeting.Status
        let duplicate: Bool?
    }

    func addWebhook(to group: RouterGroup<AuthenticatedContext>) {
        group.post("webhook", use: receiveWebhook)
    }

    func addUpload(to group: RouterGroup<AuthenticatedContext>) {
        group.post("meetings", use: receiveFile)
    }

    @Sendable private func receiveWebhook(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let bytes = Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript))
        let delivery: Delivery
        do throws(TranscriptFormatError) {
            delivery = try await Delivery.read(bytes, description: .init(), zone: zone)
        } catch {
            throw error.problemOfWebhook
        }
        guard delivery.format.isJSON else {
            throw Problem(.badRequest, "The body is not JSON. Send one JSON object with the field transcript.")
        }
        return try answer(try await intake.accept(delivery, replace: false))
    }

    @Sendable private func receiveFile(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let query = try UploadQuery(request)
        var description = query.description
        var bytes = Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript))
        if let contentType = request.headers[.contentType],
            contentType.lowercased().hasPrefix("multipart/form-data")
        {
            guard let file = MultipartForm(bytes, contentType: contentType)?["file"] else {
                throw Problem(.badRequest, "The form has no part with the name file. Send the transcript in it.")
            }
            bytes = file.body
            description.filename = description.filename ?? file.filename
        }
        let delivery = try await Delivery.read(bytes, description: description, zone: zone)
        return try answer(try await intake.accept(delivery, replace: query.replace))
    }

    private func answer(_ receipt: Intake.Receipt) throws -> Response {
        try .json(
            Answer(id: receipt.id, status: receipt.status, duplicate: receipt.isDuplicate ? true : nil),
            status: receipt.isDuplicate ? .ok : .accepted)
    }
}

/// What the query of an upload says.
struct UploadQuery: Sendable {
    let description: Delivery.Description
    let replace: Bool

    /// - Throws: ``Problem`` 400 for a date or a flag that is not understood.
    init(_ request: Request) throws(Problem) {
        let query = request.query
        var date: CalendarDate?
        if let text = query["meeting_date"], !text.isEmpty {
            // A time is taken too; its day as written counts.
            date = CalendarDate(String(text.prefix(10)))
            guard date != nil else { throw Problem.query("meeting_date", "must be a date such as 2025-10-17") }
        }
        switch query["replace"] {
        case nil, "false", "0": self.replace = false
        case "true", "1", "": self.replace = true
        default: throw Problem.query("replace", "must be true or false")
        }
        self.description = Delivery.Description(
            title: query["title"].flatMap(Self.nonEmpty),
            filename: query["filename"].flatMap(Self.nonEmpty), meetingDate: date)
    }

    private static func nonEmpty(_ text: String) -> String? {
        text.isEmpty ? nil : String(text.prefix(500))
    }
}

extension TranscriptFormat {
    /// Whether the body itself was JSON, as a webhook's must be.
    fileprivate var isJSON: Bool {
        switch self {
        case .webhookJSON, .firefliesJSON, .readAIJSON: true
        default: false
        }
    }
}
