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
        let bytes = Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript))
        let body = try await HeavyWork.run {
            try await WebhookBody.read(bytes, contentType: request.headers[.contentType])
        }
        let redactor = await redactor.redactor()
        let delivery: Delivery
        do throws(TranscriptFormatError) {
            delivery = try await HeavyWork.run { () async throws(TranscriptFormatError) in
                try await Delivery.read(
                    body.bytes, isJSON: body.isJSON, description: .init(), redactor: redactor, zone: zone)
            }
        } catch {
            throw error.problemOfWebhook
        }
        return try answer(try await intake.accept(delivery, replace: false))
    }

    @Sendable private func receiveFile(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        // Wrong values of the query are refused before the body is read.
        var upload = try Upload(query: request.query)
        let body = Array(buffer: try await request.wholeBody(limit: BodyLimit.transcript))
        var bytes = body
        if let contentType = request.headers[.contentType],
            contentType.lowercased().hasPrefix("multipart/form-data")
        {
            let form = await HeavyWork.run { await MultipartForm.read(body, contentType: contentType) }
            guard let form, let file = form["file"] else {
                throw Problem(.badRequest, "The form has no part with the name file. Send the transcript in it.")
            }
            try upload.complete(with: form)
            bytes = file.body
        }
        let (transcript, description, redactor) = (bytes, upload.description, await redactor.redactor())
        let delivery = try await HeavyWork.run {
            try await Delivery.read(transcript, description: description, redactor: redactor, zone: zone)
        }
        return try answer(try await intake.accept(delivery, replace: upload.replace ?? false))
    }

    private func answer(_ receipt: Intake.Receipt) throws -> Response {
        try .json(
            Answer(id: receipt.id, status: receipt.status, duplicate: receipt.isDuplicate ? true : nil),
            status: receipt.isDuplicate ? .ok : .accepted)
    }
}
