import Foundation
import Redaction
import TranscriptFormats

extension Parser {
    /// Files of meetings, as any program exports them.
    static let transcripts = [
        Parser("transcript", samples: files) { try isRead($0) { try TranscriptReader().read($0) } },
        Parser("transcript as JSON", samples: files) { try isRead($0) { try TranscriptReader().readJSON($0) } },
        Parser("transcript with low limits", samples: files) { bytes in
            let limits = TranscriptLimits(maxBytes: 2_000, maxTurns: 10, maxJSONValues: 100, maxJSONDepth: 4)
            return try isRead(bytes, most: 10) { try TranscriptReader(limits: limits).read($0) }
        },
    ]

    private static let files =
        Samples.files("samples/transcripts", "tests/evaluation/meetings/transcripts") + short.map { Array($0.utf8) }

    private static let short = [
        #"{"transcript":"Ada: hello\nBram: hi","meeting_id":"7","title":"Weekly","participants":["Ada"],"duration":60}"#,
        #"{"sentences":[{"speaker_name":"Ada","text":"Hello &amp; hi","start_time":1.5},{"text":"yes","start_time":"2"}]}"#,
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Ada>Hello &amp; welcome</v>\n\n00:02.600 --> 00:03.000\nBram: hi\n",
        "1\r\n00:00:01,000 --> 00:00:02,500\r\nAda: Hello\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nhi\r\n",
        "Ada Quist  0:03\nHello there.\n\nBram Oduya  1:02:03\nHi.\n", "Ada | 00:05\nHello\nBram | 00:09\nHi\n",
    ]

    private static func isRead(
        _ bytes: [UInt8], most: Int = 100_000, _ read: ([UInt8]) throws -> ParsedTranscript
    ) throws -> Bool {
        do {
            let parsed = try read(bytes)
            try expect((1...most).contains(parsed.turns.count), "as many turns as the limit allows, and one at least")
            let said = parsed.turns.reduce(0) { $0 + $1.text.byteCount }
            // A reference such as &nbsp; is longer than what it stands for, and a byte of JSON is at most one of text.
            try expect(said <= bytes.count, "no more is said than was sent")
            try expect(parsed.turns.allSatisfy { isTime($0.startSeconds) }, "times are finite and not negative")
            try expect(isTime(parsed.durationSeconds), "a duration is finite and not negative")
            return true
        } catch let error as TranscriptFormatError {
            try expect(!error.description.isEmpty, "a refusal says what to do")
            return false
        }
    }

    private static func isTime(_ seconds: Double?) -> Bool {
        seconds.map { $0.isFinite && $0 >= 0 } ?? true
    }
}
