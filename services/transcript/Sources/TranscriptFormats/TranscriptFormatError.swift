/// Why a file could not be read as a transcript. All of them are the sender's to mend; trying again does not help.
///
/// A description is one plain sentence that says what is wrong and what to do. It never quotes the transcript.
public enum TranscriptFormatError: Error, Sendable, Hashable {
    /// No bytes, or nothing but white space.
    case empty
    /// More than `limit` bytes.
    case tooLarge(limit: Int)
    /// UTF-16, as its byte order mark says.
    case utf16
    /// The bytes from `offset` on are no UTF-8.
    case notUTF8(offset: Int)
    /// NUL or many control bytes: a document, an archive, a recording.
    case binary
    /// More than `limit` cues, sentences or turns.
    case tooManyCues(limit: Int)
    /// JSON with more than `limit` values.
    case tooManyJSONValues(limit: Int)
    /// The file is well-formed, yet nobody says anything in it.
    case noSpeech
    /// JSON that is not well-formed; `detail` says what is wrong at which byte.
    case malformedJSON(detail: String)
    /// JSON without a transcript where one belongs.
    case noTranscriptField(BodyFault)

    /// What a JSON body has instead of a transcript.
    public enum BodyFault: Sendable, Hashable {
        /// Nothing under any of the names we know.
        case missing
        /// At `pointer`, which is RFC 6901's, a value that is neither text nor a list of sentences.
        case notText(pointer: String)
        /// A number, a text, a list of them: no fields at all.
        case notAnObject
        /// A list of `count` bodies, of which only one could be taken.
        case several(count: Int)
    }
}

extension TranscriptFormatError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty:
            "The file is empty: send a transcript."
        case .tooLarge(let limit):
            "The file is larger than \(limit) bytes: split the transcript."
        case .utf16:
            "The file is written in UTF-16: save it as UTF-8."
        case .notUTF8(let offset):
            "The file is not UTF-8 at byte \(offset): save it as UTF-8."
        case .binary:
            "The file is not text: export the transcript as text, WebVTT, SRT or JSON."
        case .tooManyCues(let limit):
            "The transcript has more than \(limit) cues: split it."
        case .tooManyJSONValues(let limit):
            "The JSON has more than \(limit) values: send only the transcript and the fields that describe it."
        case .noSpeech:
            "The transcript holds no speech: check that the recording was transcribed and the export is complete."
        case .malformedJSON(let detail):
            "The JSON is not well-formed, \(detail): send valid JSON."
        case .noTranscriptField(.missing):
            "The JSON holds no transcript: put it in the field `transcript` as text, or in `sentences` as a list."
        case .noTranscriptField(.notText):
            "The JSON holds something else than words where the transcript belongs: send it as text, or as a list of sentences."
        case .noTranscriptField(.notAnObject):
            "The JSON is not an object: send one with the transcript in its field `transcript`."
        case .noTranscriptField(.several(let count)):
            "The JSON is a list of \(count) bodies: send each by itself."
        }
    }
}
