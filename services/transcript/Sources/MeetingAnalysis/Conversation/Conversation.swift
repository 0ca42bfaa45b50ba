import Redaction

/// The sentences of a meeting, put together again from the recorder's pieces.
struct Conversation: Sendable {
    let sentences: [Sentence]
    /// For each turn, the range of its sentences.
    let turns: [Range<Int>]

    /// What comes after so much talk, about fourteen hours of it, is not read.
    private static let longestInBytes = 800_000
    /// The same for sentences of a word or two.
    private static let mostSentences = 20_000

    init(_ meeting: FilteredMeeting) {
        var sentences: [Sentence] = []
        var turns: [Range<Int>] = []
        for segments in Self.runs(Self.read(meeting.segments)) where sentences.count < Self.mostSentences {
            let first = sentences.count
            sentences += Self.sentences(of: segments, turn: turns.count, from: first)
            if sentences.count > first { turns.append(first..<sentences.count) }
        }
        self.sentences = sentences
        self.turns = turns
    }

    /// The segments up to the longest talk that is read, the last one cut.
    private static func read(_ segments: [FilteredSegment]) -> [FilteredSegment] {
        var room = longestInBytes
        var read: [FilteredSegment] = []
        for segment in segments {
            let text = segment.text.text(for: .analysis)
            guard text.utf8.count > room else {
                room -= text.utf8.count
                read.append(segment)
                continue
            }
            let start = text.prefix { character in
                room -= character.utf8.count
                return room >= 0
            }
            read.append(
                FilteredSegment(
                    index: segment.index, speaker: segment.speaker, text: FilteredText(derived: String(start))
                )
            )
            break
        }
        return read
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
                segment.speaker != nil || !endsSentence(previous.text.text(for: .analysis))
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
            characters += Array(segment.text.text(for: .analysis))
        }
        let ranges = SentenceSplitter.sentences(in: characters, seams: Set(starts.map(\.offset)))
        var position = 0
        return ranges.prefix(mostSentences - first).enumerated().map { offset, range in
            while position + 1 < starts.count, starts[position + 1].offset <= range.lowerBound { position += 1 }
            return Sentence(
                index: first + offset, turn: turn, speaker: segments.first?.speaker?.text(for: .analysis),
                tokens: Tokeniser.tokens(in: String(characters[range])),
                pieces: pieces(of: range, in: characters, starts: starts[position...])
            )
        }
    }

    /// - Parameter starts: where the segments begin, from the one in which the sentence begins.
    private static func pieces(
        of range: Range<Int>, in characters: [Character], starts: ArraySlice<(offset: Int, segment: Int)>
    ) -> [FilteredEvidence] {
        starts.prefix { $0.offset < range.upperBound }.indices.compactMap { position in
            let end = position + 1 < starts.endIndex ? starts[position + 1].offset - 1 : characters.count
            let part = range.clamped(to: starts[position].offset..<max(starts[position].offset, end))
            let quote = String(characters[part]).trimmingBlanks
            guard !quote.isEmpty else { return nil }
            return FilteredEvidence(segment: starts[position].segment, quote: FilteredText(derived: quote))
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
