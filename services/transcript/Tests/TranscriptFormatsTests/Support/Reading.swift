import Redaction
import Testing
import TranscriptFormats

/// Reads `text`, and checks what must hold of every answer.
func read(
    _ text: String, limits: TranscriptLimits = TranscriptLimits(), at location: SourceLocation = #_sourceLocation
) throws(TranscriptFormatError) -> ParsedTranscript {
    let bytes = Array(text.utf8)
    let transcript = try TranscriptReader(limits: limits).read(bytes)
    let faults = transcript.faults(against: bytes)
    #expect(faults.isEmpty, sourceLocation: location)
    return transcript
}

extension ParsedTranscript {
    /// A line a turn, such as `Maria Lopez @0.4: Shall we start?`, `nil @nil: Yes.`
    var outline: [String] {
        turns.map { turn in
            "\(turn.speaker?.unfiltered ?? "nil") @\(turn.startSeconds.map { "\($0)" } ?? "nil"): \(turn.text.unfiltered)"
        }
    }

    /// What is wrong with the turns and their sources.
    func faults(against input: [UInt8]) -> [String] {
        var faults: [String] = []
        if turns.isEmpty { faults.append("no turns") }
        for (place, turn) in turns.enumerated() {
            if turn.index != place { faults.append("turn \(place) has index \(turn.index)") }
            faults += turn.faults(against: input).map { "turn \(place): \($0)" }
        }
        if Set(participants).count != participants.count { faults.append("somebody takes part twice") }
        return faults
    }

    /// The input's text behind the first place of `quote`; nil when no turn has it.
    func source(of quote: String, in input: [UInt8]) -> [String]? {
        for turn in turns {
            guard let range = turn.text.unfiltered.firstRange(of: quote, from: 0) else { continue }
            return turn.sourceRanges(for: range).map { String(decoding: input[$0], as: UTF8.self) }
        }
        return nil
    }
}

extension Turn {
    fileprivate func faults(against input: [UInt8]) -> [String] {
        var faults: [String] = []
        let bytes = Array(text.unfiltered.utf8)
        if bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20 { faults.append("white space around the text") }
        var end = 0
        for run in source {
            if run.textRange.lowerBound < end || run.textRange.isEmpty { faults.append("runs overlap at \(run)") }
            if bytes[end..<max(end, run.textRange.lowerBound)].contains(where: { $0 != 0x20 }) {
                faults.append("words from nowhere before \(run)")
            }
            end = run.textRange.upperBound
            guard end <= bytes.count, run.sourceRange.upperBound <= input.count else {
                faults.append("out of range: \(run)")
                break
            }
            if run.isIdentity, bytes[run.textRange] != input[run.sourceRange] { faults.append("not the same: \(run)") }
        }
        if end != bytes.count { faults.append("the end is from nowhere") }
        return faults
    }
}

extension String {
    /// UTF-8 offsets of the first place of `other` at or after `start`.
    func firstRange(of other: String, from start: Int) -> Range<Int>? {
        let (text, wanted) = (Array(utf8), Array(other.utf8))
        guard let first = wanted.first, text.count >= wanted.count else { return nil }
        for place in start..<max(start, text.count - wanted.count + 1)
        where text[place] == first && text[place..<place + wanted.count].elementsEqual(wanted) {
            return place..<place + wanted.count
        }
        return nil
    }
}
