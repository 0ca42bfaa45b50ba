import Redaction

/// The sentences of a meeting, put together again from the recorder's pieces.
struct Conversation: Sendable {
    let sentences: [Sentence]
    /// For each turn, the range of its sentences.
    let turns: [Range<Int>]

    init(_ meeting: FilteredMeeting) {
        var sentences: [Sentence] = []
        var turns: [Range<Int>] = []
        for segments in Self.runs(meeting.segments) {
            let first = sentences.count
            sentences += Self.sentences(of: segments, turn: turns.count, from: first)
            if sentences.count > first { turns.append(first..<sentences.count) }
        }
        self.sentences = sentences
        self.turns = turns
    }

    /// Who speaks in the turn; nil outside the meeting and when unknown.
    func speaker(ofTurn turn: Int) -> String? {
        turns.indices.contains(turn) ? sentences[turns[turn].lowerBound].speaker : nil
    }

    /// The turn's sentences; none outside the meeting.
    func sentences(ofTurn turn: Int) -> ArraySlice<Sentence> {
        turns.indices.contains(turn) ? sentences[turns[turn]] : []
    }

    /// Segments that follow one another and are one person's. Where speakers are unknown, only a segment that ends in
    /// the middle of a sentence is joined to the next.
    private static func runs(_ segments: [FilteredSegment]) -> [[FilteredSegment]] {
        var runs: [[FilteredSegment]] = []
        for segment in segments {
            guard let previous = runs.last?.last, previous.speaker == segment.speaker,
                segment.speaker != nil || !endsSentence(previous.text.string)
            else {
                runs.append([segment])
                continue
            }
            runs[runs.count - 1].append(segment)
        }
        return runs
    }

    private static func endsSentence(_ text: String) -> Bool {
        text.last { !$0.isWhitespace }.map { ".?!…\"”".contains($0) } ?? true
    }

    private static func sentences(of segments: [FilteredSegment], turn: Int, from first: Int) -> [Sentence] {
        var characters: [Character] = []
        var starts: [(offset: Int, segment: Int)] = []
        for segment in segments {
            if !characters.isEmpty { characters.append(" ") }
            starts.append((characters.count, segment.index))
            characters += Array(segment.text.string)
        }
        let ranges = SentenceSplitter.sentences(in: characters, seams: Set(starts.map(\.offset)))
        return ranges.enumerated().map { offset, range in
            Sentence(
                index: first + offset, turn: turn, speaker: segments.first?.speaker,
                tokens: Tokeniser.tokens(in: String(characters[range])),
                pieces: pieces(of: range, in: characters, starts: starts)
            )
        }
    }

    private static func pieces(
        of range: Range<Int>, in characters: [Character], starts: [(offset: Int, segment: Int)]
    ) -> [Sentence.Piece] {
        starts.indices.compactMap { position in
            let end = position + 1 < starts.count ? starts[position + 1].offset - 1 : characters.count
            let part = range.clamped(to: starts[position].offset..<max(starts[position].offset, end))
            let quote = String(characters[part]).trimmingBlanks
            return quote.isEmpty ? nil : Sentence.Piece(segment: starts[position].segment, quote: quote)
        }
    }
}

extension String {
    /// The text without blanks and line breaks at either end.
    var trimmingBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
