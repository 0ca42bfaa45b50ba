internal import HTTPTypes
public import ServiceHost
public import TranscriptFormats

extension TranscriptFormatError: ProblemConvertible {
    public var problem: Problem {
        switch self {
        case .tooLarge: Problem(.contentTooLarge, description)
        case .empty, .utf16, .notUTF8, .malformedJSON: Problem(.badRequest, description)
        case .binary: Problem(.unsupportedMediaType, description)
        case .noTranscriptField:
            Problem(
                .unprocessableContent, description,
                errors: [.init(pointer: "/transcript", detail: "is missing or empty")])
        case .noSpeech, .tooManyCues, .tooManyJSONValues: Problem(.unprocessableContent, description)
        }
    }
}
