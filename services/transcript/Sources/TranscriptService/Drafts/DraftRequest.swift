internal import Domain
internal import Redaction
internal import ServiceHost

/// What a person typed, checked. Until the redactor has it, it is original text.
struct DraftRequest: Sendable {
    private static let maxTextLength = 8_000
    private static let maxAuthorLength = 200

    let text: OriginalText
    let author: OriginalText?
    let date: CalendarDate?

    /// - Throws: ``Problem`` 422 with a pointer for each field that is wrong.
    init(_ fields: [String: JSONValue]) throws(Problem) {
        var reader = FieldReader(fields, at: "")
        let text = reader.text("text", limit: Self.maxTextLength)
        if text == nil, reader.problems.isEmpty {
            reader.note("text", "must be 1 to \(Self.maxTextLength) characters that are not all spaces")
        }
        self.author = reader.text("author", limit: Self.maxAuthorLength).map(OriginalText.init)
        self.date = reader.date("date")
        guard reader.problems.isEmpty, let text else { throw .fields(reader.problems) }
        self.text = OriginalText(text)
    }
}
