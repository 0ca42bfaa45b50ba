internal import HTTPTypes
public import ServiceHost

/// The body of a webhook in one of the forms that senders have: JSON, a form, or the transcript alone as text.
struct WebhookBody: Sendable {
    let bytes: [UInt8]
    /// Whether it has to be JSON; otherwise it may be a transcript of any format.
    let isJSON: Bool

    /// - Throws: ``Problem`` 400 for a form that is none.
    init(_ bytes: [UInt8], contentType: String?) throws {
        let type = contentType?.prefix { $0 != ";" }.lowercased().trimmingPrefix { $0 == " " } ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded"), !Self.beginsLikeJSON(bytes) {
            do {
                self.bytes = try FormBody(bytes).json
            } catch let fault as FormBody.Fault {
                throw fault.problem
            }
            self.isJSON = true
        } else {
            self.bytes = bytes
            self.isJSON = !type.hasPrefix("text/")
        }
    }

    /// Reads `bytes` beside the event loop.
    ///
    /// - Throws: ``Problem`` 400 for a form that is none.
    @concurrent
    static func read(_ bytes: [UInt8], contentType: String?) async throws -> WebhookBody {
        try WebhookBody(bytes, contentType: contentType)
    }

    /// Some programs, `curl -d` for one, call everything a form; no field's name begins with a brace.
    private static func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { !(0x09...0x0D).contains($0) && $0 != 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

extension FormBody.Fault: ProblemConvertible {
    public var problem: Problem {
        switch self {
        case .tooManyFields(let limit):
            Problem(.badRequest, "The form has more than \(limit) fields. Send the transcript in one field.")
        case .malformed:
            Problem(
                .badRequest,
                "The form is not well-formed. Encode names and values by percent signs, or send the body as JSON.")
        }
    }
}
