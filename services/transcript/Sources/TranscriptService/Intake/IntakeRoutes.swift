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
    let redactor: CurrentRedactor
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
        let body = try WebhookBody(
            Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript)),
            contentType: request.headers[.contentType])
        let delivery: Delivery
        do throws(TranscriptFormatError) {
            delivery = try await Delivery.read(
                body.bytes, isJSON: body.isJSON, description: .init(), redactor: redactor.redactor(), zone: zone)
        } catch {
            throw error.problemOfWebhook
        }
        return try answer(try await intake.accept(delivery, replace: false))
    }

    @Sendable private func receiveFile(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        // Wrong values of the query are refused before the body is read.
        var upload = try Upload(query: request.query)
        var bytes = Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript))
        if let contentType = request.headers[.contentType],
            contentType.lowercased().hasPrefix("multipart/form-data")
        {
            guard let form = MultipartForm(bytes, contentType: contentType), let file = form["file"] else {
                throw Problem(.badRequest, "The form has no part with the name file. Send the transcript in it.")
            }
            try upload.complete(with: form)
            bytes = file.body
        }
        let delivery = try await Delivery.read(
            bytes, description: upload.description, redactor: redactor.redactor(), zone: zone)
        return try answer(try await intake.accept(delivery, replace: upload.replace ?? false))
    }

    private func answer(_ receipt: Intake.Receipt) throws -> Response {
        try .json(
            Answer(id: receipt.id, status: receipt.status, duplicate: receipt.isDuplicate ? true : nil),
            status: receipt.isDuplicate ? .ok : .accepted)
    }
}
