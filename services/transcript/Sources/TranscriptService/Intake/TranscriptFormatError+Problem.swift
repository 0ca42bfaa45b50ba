internal import HTTPTypes
public import ServiceHost
public import TranscriptFormats

extension TranscriptFormatError: ProblemConvertible {
    public var problem: Problem {
        switch self {
        case .tooLarge: Problem(.contentTooLarge, description)
        case .empty, .utf16, .notUTF8, .malformedJSON: Problem(.badRequest, description)
        case .binary: Problem(.unsupportedMediaType, description)
        case .noTranscriptField(let fault): problem(at: fault.pointer, fault.detail)
        case .noSpeech: problem(at: "", "holds no speech")
        case .tooManyCues(let limit): problem(at: "", "has more than \(limit) cues")
        case .tooManyJSONValues(let limit): problem(at: "", "has more than \(limit) values")
        }
    }

    /// What a webhook hears: a transcript without speech is one of its fields that is wrong.
    var problemOfWebhook: Problem {
        switch self {
        case .noSpeech: problem(at: "/transcript", "holds no speech")
        case .tooManyCues(let limit): problem(at: "/transcript", "has more than \(limit) cues")
        default: problem
        }
    }

    private func problem(at pointer: String, _ detail: String) -> Problem {
        Problem(.unprocessableContent, description, errors: [.init(pointer: pointer, detail: detail)])
    }
}

extension TranscriptFormatError.BodyFault {
    fileprivate var pointer: String {
        switch self {
        case .missing: "/transcript"
        case .notText(let pointer): pointer
        case .notAnObject: ""
        case .several: "/1"
        }
    }

    fileprivate var detail: String {
        switch self {
        case .missing: "is missing"
        case .notText: "must be text, or a list of sentences"
        case .notAnObject: "must be an object"
        case .several: "is a second body; send each by itself"
        }
    }
}
