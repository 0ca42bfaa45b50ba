import Redaction

/// Reads a transcript in any of the formats we know, recognised from what stands in it.
///
/// The input is UTF-8, with or without a byte order mark; lines end in LF, CR LF or CR. UTF-16 is refused, with an
/// error that says so. Reading takes time linear in the size of the input and calls nothing outside.
public struct TranscriptReader: Sendable {
    /// A body may carry JSON as text, which may carry a text: no deeper.
    private static let maxNesting = 2

    private let limits: TranscriptLimits

    /// A reader that refuses more than `limits`.
    public init(limits: TranscriptLimits = TranscriptLimits()) {
        self.limits = limits
    }

    /// Reads one file or request body.
    ///
    /// - Parameter bytes: the file or body as received, at most `maxBytes`.
    /// - Throws: ``TranscriptFormatError``, which says what the sender can do about it.
    public func read(_ bytes: [UInt8]) throws(TranscriptFormatError) -> ParsedTranscript {
        try read(bytes, isJSON: false)
    }

    /// Reads one request body that has to be JSON, also where its beginning looks like something else.
    public func readJSON(_ bytes: [UInt8]) throws(TranscriptFormatError) -> ParsedTranscript {
        try read(bytes, isJSON: true)
    }

    private func read(_ bytes: [UInt8], isJSON: Bool) throws(TranscriptFormatError) -> ParsedTranscript {
        guard bytes.count <= limits.maxBytes else { throw .tooLarge(limit: limits.maxBytes) }
        try EncodingCheck.check(bytes)
        let reading = try read(MappedText(input: bytes), nesting: 0, isJSON: isJSON)
        guard !reading.turns.isEmpty else { throw .noSpeech }
        return ParsedTranscript(reading)
    }

    private func read(
        _ source: MappedText, nesting: Int, isJSON: Bool = false, attendees: [Attendee] = []
    ) throws(TranscriptFormatError) -> Reading {
        guard !source.bytes.trimmed(source.whole).isEmpty else { throw nesting == 0 ? .empty : .noSpeech }
        if isJSON || (nesting < Self.maxNesting && JSONDocument.isLikely(source)) {
            return try JSONReading.read(source, limits: limits) { text, attendees throws(TranscriptFormatError) in
                try read(text, nesting: nesting + 1, attendees: attendees)
            }
        }
        switch TextSniffer.format(of: source) {
        case .webVTT: return try CaptionReading.read(source, isWebVTT: true, limits: limits)
        case .srt: return try CaptionReading.read(source, isWebVTT: false, limits: limits)
        case .krisp: return try HeaderedText.read(source, style: .krisp, attendees: attendees, limits: limits)
        case .otter: return try HeaderedText.read(source, style: .otter, attendees: attendees, limits: limits)
        case .googleMeet: return try GoogleMeetText.read(source, limits: limits)
        default: return try PlainText.read(source, limits: limits)
        }
    }
}

extension ParsedTranscript {
    fileprivate init(_ reading: Reading) {
        let facts = reading.facts
        self.init(
            format: reading.format,
            title: facts.title.map(OriginalText.init),
            startedAt: facts.start.instant,
            meetingDate: facts.start.day,
            durationSeconds: facts.durationSeconds,
            participants: ParticipantList.make(
                speakers: reading.turns.compactMap(\.speaker?.unfiltered), attendees: facts.attendees
            ).map(OriginalText.init),
            externalMeetingID: facts.externalMeetingID,
            turns: reading.turns
        )
    }
}
