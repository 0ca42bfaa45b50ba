import Domain
import FoundationEssentials
import MeetingAnalysis
import Redaction
import TranscriptFormats

/// Takes a transcript file through reading, redaction and analysis, as the transcript service does.
struct MeetingRunner: Sendable {
    let analyst: any MeetingAnalyst
    let workspace: WorkspaceView
    let zone: TimeZone

    /// - Parameter goldDate: the day to assume when the file names none.
    func run(_ path: String, goldDate: CalendarDate?) async throws(EvaluationError) -> EvaluatedMeeting {
        let bytes = [UInt8](try CorpusFiles.data(path))
        let transcript: ParsedTranscript
        do {
            transcript = try TranscriptReader().read(bytes)
        } catch {
            throw .malformed(path: path, reason: "\(error)")
        }
        let redactor = Redactor()
        let redacted = redactor.redact(turns: transcript.turns.map(\.text))
        let name = CorpusFiles.stem(path)
        let date =
            transcript.meetingDate ?? goldDate ?? CorpusFiles.modificationDate(path).map { CalendarDate($0, in: zone) }
        guard let date else { throw .malformed(path: path, reason: "it has no date, and neither has the file") }
        let meeting = FilteredMeeting(
            title: redactor.redact(transcript.title ?? OriginalText(name)).filtered, date: date,
            segments: zip(transcript.turns, redacted).map { turn, redacted in
                FilteredSegment(
                    index: turn.index, speaker: turn.speaker.map { redactor.redact($0).filtered },
                    startSeconds: turn.startSeconds, text: redacted.filtered
                )
            },
            participants: transcript.participants.map { redactor.redact($0).filtered }
        )
        return EvaluatedMeeting(
            name: name, date: date, analysed: try await analyse(meeting, path: path),
            places: FilePlaces(
                bytes: bytes, parsed: transcript.turns, turns: zip(transcript.turns, redacted).map(TurnPlaces.init)
            ),
            redactions: redactions(transcript.turns, redacted)
        )
    }

    private func analyse(_ meeting: FilteredMeeting, path: String) async throws(EvaluationError) -> AnalysedMeeting {
        do {
            return try await analyst.analyse(meeting, in: workspace)
        } catch {
            throw .malformed(path: path, reason: "the analyst gave up on it")
        }
    }

    private func redactions(_ turns: [Turn], _ redacted: [Redacted]) -> [EvaluatedMeeting.Redaction] {
        zip(turns, redacted).flatMap { turn, redacted in
            redacted.spans.map {
                EvaluatedMeeting.Redaction(sources: turn.sourceRanges(for: $0.range), label: $0.label.rawValue)
            }
        }
    }
}
