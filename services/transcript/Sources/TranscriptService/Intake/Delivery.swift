internal import Crypto
internal import Domain
internal import FoundationEssentials
internal import Redaction
internal import TranscriptFormats

/// A transcript as it arrived, read and found good, not yet stored.
struct Delivery: Sendable {
    /// What the sender says about the meeting, beside what the file says itself.
    struct Description: Sendable {
        var title: OriginalText?
        var filename: OriginalText?
        var meetingDate: CalendarDate?
        /// When that was, where more than the day was said.
        var startedAt: Date?
    }

    let bytes: [UInt8]
    /// The meeting's id on the recorder's side, as a digest: whoever makes such ids may put anything into them.
    let externalID: String?
    let title: FilteredText?
    let filename: FilteredText?
    let format: TranscriptFormat
    let meetingDate: CalendarDate?
    let startedAt: Date?
    let durationSeconds: Double?
    let participants: [FilteredText]
    /// SHA-256 over who said what, in hexadecimal: the same words are the same meeting, whatever file they come in.
    let contentHash: String
    /// Unicode scalars of all that was said.
    let length: Int

    /// The most participants and the longest name that are kept.
    private static let maxParticipants = 1_000
    private static let maxNameLength = 200

    /// Reads a transcript. This chews the processor, so it runs beside the event loop.
    ///
    /// - Parameter isJSON: whether it has to be JSON, whatever its beginning looks like.
    /// - Throws: ``TranscriptFormatError`` when it is none.
    @concurrent
    static func read(
        _ bytes: [UInt8], isJSON: Bool = false, description: Description, redactor: Redactor, zone: TimeZone
    ) async throws(TranscriptFormatError) -> Delivery {
        guard !isWebPage(bytes) else { throw .binary }
        let transcript = isJSON ? try TranscriptReader().readJSON(bytes) : try TranscriptReader().read(bytes)
        guard transcript.turns.contains(where: { $0.text.unfiltered.contains(where: \.isLetter) }) else {
            throw .noSpeech
        }
        return Delivery(transcript, bytes: bytes, description: description, redactor: redactor, zone: zone)
    }

    private init(
        _ transcript: ParsedTranscript, bytes: [UInt8], description: Description, redactor: Redactor, zone: TimeZone
    ) {
        var hash = SHA256()
        var length = 0
        for turn in transcript.turns {
            hash.update(data: Array("\(turn.speaker?.unfiltered ?? "")\u{0}\(turn.text.unfiltered)\u{1}".utf8))
            length += turn.text.unfiltered.unicodeScalars.count
        }
        self.bytes = bytes
        self.externalID = transcript.externalMeetingID.map { "sha256:" + TextDigest.sha256($0) }
        self.title = (description.title ?? transcript.title).map { redactor.redact($0).filtered }
        self.filename = description.filename.map { Self.filtered(filename: $0, by: redactor) }
        self.format = transcript.format
        self.meetingDate =
            description.meetingDate ?? transcript.meetingDate
            ?? transcript.startedAt.map { CalendarDate($0, in: zone) }
        self.startedAt = Self.start(transcript, description, zone)
        self.durationSeconds = transcript.durationSeconds
        self.participants = transcript.participants.prefix(Self.maxParticipants).map {
            redactor.redact($0.prefix(Self.maxNameLength)).filtered
        }
        self.contentHash = hash.finalize().hexadecimal
        self.length = length
    }

    /// The time in the file does not count when the sender says that the meeting was on another day.
    private static func start(_ transcript: ParsedTranscript, _ description: Description, _ zone: TimeZone) -> Date? {
        guard let day = description.meetingDate else { return transcript.startedAt }
        let days = [transcript.meetingDate, transcript.startedAt.map { CalendarDate($0, in: zone) }]
        return description.startedAt ?? (days.contains(day) ? transcript.startedAt : nil)
    }

    /// A page saved from a browser reads as text, and is no transcript.
    private static func isWebPage(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
        let text = start.drop { $0.isWhitespace || $0 == "\u{feff}" }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    /// A file's name without amounts and terms. Its other words stay: they are the handle by which people find it again.
    static func filtered(filename: OriginalText, by redactor: Redactor) -> FilteredText {
        redactor.redact(filename, labels: [.amount]).filtered
    }
}
