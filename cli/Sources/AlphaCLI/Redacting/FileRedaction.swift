package import Redaction
package import TranscriptFormats

/// What is to be taken out of a file, and where in the file itself it stands.
///
/// Redaction works on what was said, turn by turn; a file keeps that in cues, JSON strings and lines. Here the two are
/// brought together again, so that the file's form stays as it was.
package struct FileRedaction: Sendable {
    /// A stretch of the file that is taken out.
    package struct Span: Sendable, Hashable {
        /// UTF-8 offsets in the file.
        package let range: Range<Int>
        package let label: RedactionLabel
        /// The name of the rule that fired.
        package let rule: String
    }

    /// The file as it is.
    package let bytes: [UInt8]
    /// In the order of the file, without overlaps. What a cue break or a tag cuts is several spans.
    package let spans: [Span]

    /// Reads `bytes` as one transcript, or, where nobody's speech is found in it, as plain text.
    ///
    /// - Parameter redactor: knows the terms besides the rules.
    /// - Throws: ``TranscriptFormatError`` for what is not text in UTF-8, or too large.
    package init(
        file bytes: [UInt8], limits: TranscriptLimits = TranscriptLimits(), redactor: Redactor = Redactor()
    ) throws(TranscriptFormatError) {
        do {
            self.init(bytes, transcript: try TranscriptReader(limits: limits).read(bytes), redactor: redactor)
        } catch {
            switch error {
            case .tooLarge, .utf16, .notUTF8, .binary: throw error
            case .empty, .tooManyCues, .tooManyJSONValues, .noSpeech, .malformedJSON, .noTranscriptField:
                self.init(plain: bytes, redactor: redactor)
            }
        }
    }

    /// Takes `text` as it is, whatever it looks like.
    package init(text: String, redactor: Redactor = Redactor()) {
        self.init(plain: Array(text.utf8), redactor: redactor)
    }

    private init(plain bytes: [UInt8], redactor: Redactor) {
        let text = String(decoding: bytes, as: UTF8.self)
        self.init(
            bytes, found: redactor.redact(text).spans.map { Span(range: $0.range, label: $0.label, rule: $0.rule) }
        )
    }

    private init(_ bytes: [UInt8], transcript: ParsedTranscript, redactor: Redactor) {
        var found: [Span] = []
        for (turn, redacted) in zip(transcript.turns, redactor.redact(turns: transcript.turns.map(\.text))) {
            for span in redacted.spans {
                found += turn.sourceRanges(for: span.range).map { Span(range: $0, label: span.label, rule: span.rule) }
            }
        }
        if let title = transcript.title {
            found += Self.spans(ofTitle: title, in: bytes, first: transcript.turns.first, redactor: redactor)
        }
        self.init(bytes, found: found)
    }

    private init(_ bytes: [UInt8], found: [Span]) {
        self.bytes = bytes
        var spans: [Span] = []
        var end = 0
        for span in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            // Two redactions may share an escape or entity, which is taken out as a whole: once is enough.
            let range = Self.trimmed(span.range.clamped(to: min(end, bytes.count)..<bytes.count), in: bytes)
            guard !range.isEmpty else { continue }
            spans.append(Span(range: range, label: span.label, rule: span.rule))
            end = range.upperBound
        }
        self.spans = spans
    }

    /// A title stands above the talk; where it cannot be found there letter by letter, it is left as it is.
    private static func spans(
        ofTitle title: OriginalText, in bytes: [UInt8], first turn: Turn?, redactor: Redactor
    ) -> [Span] {
        let redacted = redactor.redact(title)
        let end = turn?.source.first?.sourceRange.lowerBound ?? bytes.count
        guard !redacted.spans.isEmpty, let start = title.firstRange(in: bytes[..<end])?.lowerBound else {
            return []
        }
        return redacted.spans.map { span in
            Span(
                range: span.range.lowerBound + start..<span.range.upperBound + start, label: span.label, rule: span.rule
            )
        }
    }

    /// `range` without white space at its ends, which a line break inside a redaction leaves behind.
    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        func isBlank(_ index: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(start) { start += 1 }
        while start < end, isBlank(end - 1) { end -= 1 }
        return start..<end
    }
}
