internal import Domain
internal import Hummingbird
internal import Redaction
internal import ServiceHost

/// What the sender of a file says about it: in the query, or in the fields of a form. The query wins.
struct Upload: Sendable {
    private static let maxLength = 500

    private(set) var description = Delivery.Description()
    private(set) var replace: Bool?

    /// - Throws: ``Problem`` 400 for a date or a flag that is not understood.
    init(query: QueryValues) throws(Problem) {
        description.title = query["title"].flatMap(Self.bounded)
        description.filename = query["filename"].flatMap(Self.bounded)
        try take(Self.time(query["meeting_date"], of: "?meeting_date"))
        replace = try Self.flag(query["replace"], of: "?replace")
    }

    /// Takes from `form` what the query did not say.
    ///
    /// - Throws: ``Problem`` 400 for a date or a flag that is not understood.
    mutating func complete(with form: MultipartForm) throws(Problem) {
        description.title = description.title ?? form["title"].flatMap { Self.bounded($0.text) }
        description.filename =
            description.filename ?? form["filename"].flatMap { Self.bounded($0.text) }
            ?? form["file"]?.filename.flatMap(Self.bounded)
        let time = try Self.time(form["meeting_date"]?.text, of: "/meeting_date")
        if description.meetingDate == nil { take(time) }
        let flag = try Self.flag(form["replace"]?.text, of: "/replace")
        replace = replace ?? flag
    }

    private static func bounded(_ text: String) -> OriginalText? {
        text.isEmpty ? nil : OriginalText(String(text.prefix(maxLength)))
    }

    /// Of a time the day counts as it is written.
    private mutating func take(_ time: DateBound?) {
        description.meetingDate = time?.day
        description.startedAt = time?.instant
    }

    private static func time(_ text: String?, of field: String) throws(Problem) -> DateBound? {
        guard let text, !text.isEmpty else { return nil }
        guard let bound = DateBound(text) else {
            throw problem(field, "must be a date such as 2025-10-17, or a time such as 2025-10-17T09:30:00Z")
        }
        return bound
    }

    private static func flag(_ text: String?, of field: String) throws(Problem) -> Bool? {
        switch text?.lowercased() {
        case nil: nil
        case "false", "0": false
        case "true", "1", "": true
        default: throw problem(field, "must be true or false")
        }
    }

    private static func problem(_ field: String, _ detail: String) -> Problem {
        let place = field.hasPrefix("?") ? "query" : "form"
        return Problem(
            .badRequest, "The \(place) has a value that is wrong.", errors: [.init(pointer: field, detail: detail)])
    }
}
