internal import HTTPTypes
public import ServiceHost
public import TranscriptFormats

extension TranscriptFormatError: ProblemConvertible {
    public var problem: Problem {
        switch self {
        case .tooLarge: Problem(.contentTooLarge, description)
        case .empty, .utf16, .notUTF8, .malformedJSON: Problem(.badRequest, description)
        case .binary: Problem(.unsupportedMediaType, description)
        case .noTranscriptField: problemOfField("is missing")
        case .noSpeech, .tooManyCues, .tooManyJSONValues: Problem(.unprocessableContent, description)
        }
    }

    /// What a webhook hears: a transcript without speech is one of its fields that is wrong.
    var problemOfWebhook: Problem {
        self == .noSpeech ? problemOfField("holds no speech") : problem
    }

    private func problemOfField(_ detail: String) -> Problem {
        Problem(.unprocessableContent, description, errors: [.init(pointer: "/transcript", detail: detail)])
    }
}
