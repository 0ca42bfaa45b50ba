import Testing

/// A file of captions and what it says.
struct CaptionCase: Sendable, CustomTestStringConvertible {
    let what: String
    let file: String
    let outline: [String]

    init(_ what: String, _ file: String, _ outline: [String]) {
        (self.what, self.file, self.outline) = (what, file, outline)
    }

    var testDescription: String { what }
}
