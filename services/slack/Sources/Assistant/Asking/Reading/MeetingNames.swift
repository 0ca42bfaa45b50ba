internal import Domain
internal import ServiceClients

/// Finds the meetings that a question names by words of their titles.
struct MeetingNames {
    /// What stands before a meeting's name: `in the retro`.
    private static let places: Set<String> = ["in", "at", "from", "during", "of", "after", "since", "was"]
    private static let articles: Set<String> = ["the", "our", "last", "latest", "this", "that", "recent", "today's"]
    /// What comes of meetings: `retro decisions`.
    private static let outcomes = QuestionCues.decisions + QuestionCues.actions + ["summary", "notes", "minutes"]
    /// What stands before a topic: `decisions about incidents`.
    private static let topics: Set<String> = ["about", "on", "for", "regarding", "around", "with"]
    private static let endings: Set<String> = ["txt", "srt", "vtt", "json", "md", "docx"]
    private static let most = 3

    let meetings: [MeetingWire]

    /// Those whose titles' telling words are all there, else the one with a word in its title that no other title has; of
    /// a title that comes back, the latest.
    func named(in words: CueWords) -> [MeetingWire] {
        let whole = meetings.filter { isWhole($0, in: words) }
        guard whole.isEmpty else { return Array(whole.prefix(Self.most)) }
        let titles = meetings.map { Set(Self.telling($0)) }
        let found = meetings.indices.filter { index in
            titles[index].contains { word in
                isAlone(word, titles) && Self.places(of: word, in: words).contains { isPlace($0, words, titles[index]) }
            }
        }
        return found.first.map { [meetings[$0]] } ?? []
    }

    /// Notes that the titles of `meetings` are understood.
    static func use(_ meetings: [MeetingWire], in words: inout CueWords) {
        for meeting in meetings {
            words.use(NameFolding.words(MeetingWords.title(meeting)))
            for word in telling(meeting) { places(of: word, in: words).forEach { words.use($0) } }
        }
    }

    private func isWhole(_ meeting: MeetingWire, in words: CueWords) -> Bool {
        let telling = Self.telling(meeting)
        guard !telling.isEmpty else { return false }
        let present = telling.filter { !Self.places(of: $0, in: words).isEmpty }
        return present.count == telling.count || (present.count >= 2 && present.count * 3 >= telling.count * 2)
    }

    /// Whether only meetings of one title have the word.
    private func isAlone(_ word: Word, _ titles: [Set<Word>]) -> Bool {
        Set(titles.filter { $0.contains(word) }).count == 1
    }

    /// Whether a word is where a question names a meeting: `in the Saltmarsh workshop`, `retro decisions`.
    private func isPlace(_ place: Range<Int>, _ words: CueWords, _ title: Set<Word>) -> Bool {
        // The state of an issue, not the meeting.
        let isState = words.ranges(of: "in review").contains { $0.upperBound == place.upperBound }
        guard !words.isUsed[place.lowerBound], !isState else { return false }
        let stems = Set(title.map(\.stem))
        var before = place.lowerBound - 1
        while before >= 0,
            words.isUsed[before] || Self.articles.contains(words.words[before])
                || stems.contains(WordStem.of(words.words[before]))
        {
            before -= 1
        }
        guard before >= 0 else { return words.has(Self.outcomes) }
        return Self.places.contains(words.words[before])
            || (words.has(Self.outcomes) && !Self.topics.contains(words.words[before]))
    }

    // MARK: Words of titles

    private struct Word: Hashable {
        /// Of the word written together.
        let stem: String
        /// `stand`, `up`, of `stand-up`.
        let parts: [String]
    }

    private static func telling(_ meeting: MeetingWire) -> [Word] {
        let title = MeetingWords.title(meeting).split { $0.isWhitespace || "_/:,.()".contains($0) }
        let separated = title.count <= 2 ? title.flatMap { $0.split(separator: "-") } : title
        let words = title.contains { endings.contains($0.lowercased()) } ? separated : title
        return words.map { NameFolding.words($0) }.filter { parts in
            let word = parts.joined()
            return Int(word) == nil && word.count > 2 && !PlainWords.all.contains(word)
                && !["meeting", "call"].contains(word) && !endings.contains(word)
        }.map { Word(stem: WordStem.of($0.joined()), parts: $0) }
    }

    private static func places(of word: Word, in words: CueWords) -> [Range<Int>] {
        let together = words.words.indices.filter { WordStem.of(words.words[$0]) == word.stem }.map { $0..<($0 + 1) }
        return word.parts.count > 1 ? together + words.ranges(of: word.parts.joined(separator: " ")) : together
    }
}
