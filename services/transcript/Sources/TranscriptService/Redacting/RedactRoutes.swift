internal import Hummingbird
internal import Redaction
internal import ServiceHost

/// | Method | Path                 | Caller proves | Answer                                  |
/// |--------|----------------------|---------------|-----------------------------------------|
/// | POST   | `/transcript/redact` | token         | the text filtered; nothing is stored    |
struct RedactRoutes: Sendable {
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
        return try .json(await Self.answer(to: body.text))
    }

    /// Redacts beside the event loop.
    @concurrent
    private static func answer(to text: String) async -> Answer {
        let redacted = Redactor().redact(text)
        var offsets = ScalarCounter(text)
        return Answer(
            redacted: redacted.filtered.string,
            spans: redacted.spans.map { span in
                Answer.Span(
                    start: offsets.scalars(upTo: span.range.lowerBound),
                    end: offsets.scalars(upTo: span.range.upperBound), label: span.label.rawValue,
                    placeholder: span.label.placeholder)
            })
    }
}

/// Turns ascending UTF-8 offsets into offsets of Unicode scalars in one pass over the text.
struct ScalarCounter {
    private let bytes: [UInt8]
    private var byte = 0
    private var scalars = 0

    init(_ text: String) {
        self.bytes = Array(text.utf8)
    }

    /// - Parameter offset: not less than in the call before.
    mutating func scalars(upTo offset: Int) -> Int {
        while byte < min(offset, bytes.count) {
            if bytes[byte] & 0xC0 != 0x80 { scalars += 1 }
            byte += 1
        }
        return scalars
    }
}
