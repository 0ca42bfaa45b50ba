internal import Hummingbird
internal import Redaction
internal import ServiceHost
internal import TranscriptFormats

/// | Method | Path                 | Caller proves | Answer                                  |
/// |--------|----------------------|---------------|-----------------------------------------|
/// | POST   | `/transcript/redact` | token         | the text filtered; nothing is stored    |
struct RedactRoutes: Sendable {
    let redactor: CurrentRedactor

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("redact", use: redact)
    }

    struct Body: Decodable, Sendable {
        let text: String
    }

    struct Answer: Codable, Sendable {
        struct Span: Codable, Sendable {
            /// Offsets in Unicode scalars of the input, the end exclusive.
            let start: Int
            let end: Int
            let label: String
            let placeholder: String
        }

        let redacted: String
        let spans: [Span]
    }

    @Sendable private func redact(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await request.json(Body.self)
        let redactor = await redactor.redactor()
        return try .json(await HeavyWork.run { await Self.answer(to: body.text, by: redactor) })
    }

    /// Redacts beside the event loop.
    @concurrent
    private static func answer(to text: String, by redactor: Redactor) async -> Answer {
        let redacted = redactor.redact(text)
        let ranges = ScalarOffsets.convert(redacted.spans.map(\.range), in: Array(text.utf8))
        return Answer(
            redacted: redacted.filtered.text(for: .caller),
            spans: zip(redacted.spans, ranges).map { span, range in
                Answer.Span(
                    start: range.lowerBound, end: range.upperBound, label: span.label.rawValue,
                    placeholder: span.label.placeholder)
            })
    }
}
