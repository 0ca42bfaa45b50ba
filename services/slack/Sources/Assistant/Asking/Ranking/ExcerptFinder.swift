internal import Domain
internal import ServiceClients

/// Finds the words of meetings that fit a question best.
struct ExcerptFinder {
    private struct Turn {
        let segment: SegmentWire
        let words: [String]
        let terms: Terms
    }

    private struct Place {
        let meeting: Int
        let index: Int
        let score: Double
    }

    static let bestOf = 3
    /// What is worth less than this share of the best is not shown.
    static let leastShare = 0.5
    private static let relatedShare = 0.5
    private static let longestQuote = 260
    /// Of the turn that fits best of all.
    private static let longestLead = 420

    private let texts: [MeetingText]
    private let turns: [[Turn]]
    private let weights: TermWeights
    private let asked: Terms
    private let shape: Inquiry.Shape
    private let people: Set<String>
    private let projects: Set<String>
    private let days: DayWindow?
    private let whole: Double
    private let coverage: Coverage
    /// What stands for a word of the question, each with that word.
    private let related: [String: String]

    init(_ texts: [MeetingText], inquiry: Inquiry) {
        self.texts = texts
        let turns = texts.map { text in
            zip(text.segments, text.terms).map { segment, terms in
                Turn(segment: segment, words: NameFolding.words(segment.text), terms: terms)
            }
        }
        self.turns = turns
        self.weights = TermWeights(of: texts.flatMap(\.terms))
        let names = inquiry.people.filter { !$0.isAsker }.flatMap { NameFolding.words($0.name) }
        let projects = inquiry.projects.compactMap { NameFolding.words($0.name).first }
        self.asked = Terms(words: inquiry.topic + names + projects)
        self.shape = inquiry.shape
        self.people = Set(inquiry.people.map { NameFolding.folded($0.name) })
        self.projects = Set(inquiry.projects.map { NameFolding.folded($0.name) })
        self.days = inquiry.days
        self.coverage = Coverage(core: inquiry.core, weights: weights)
        self.related = asked.stems.reduce(into: [:]) { [asked] table, stem in
            for other in RelatedWords.stems(for: stem) where !asked.stems.contains(other) { table[other] = stem }
        }
        self.whole = asked.stems.reduce(0) { [weights] in $0 + weights[$1] }
    }

    /// The best, no two of the same place.
    ///
    /// - Parameter covering: whether each has to speak of what is asked as a whole, rather than of any word of it.
    func excerpts(atMost limit: Int = bestOf, leastShare: Double = leastShare, covering: Bool = true) -> [Excerpt] {
        guard !asked.isEmpty else { return [] }
        let places = turns.indices.flatMap { meeting in
            turns[meeting].indices.map { Place(meeting: meeting, index: $0, score: score(meeting, $0)) }
        }.filter { $0.score > 0 }.sorted { ($1.score, $0.meeting, $0.index) < ($0.score, $1.meeting, $1.index) }
        guard let best = places.first(where: { !covering || covers($0) }) else { return [] }
        var chosen: [Place] = []
        for place in places where place.score <= best.score && place.score >= best.score * leastShare {
            guard !covering || covers(place) else { continue }
            let isNew = chosen.allSatisfy { $0.meeting != place.meeting || abs($0.index - place.index) > 3 }
            if isNew { chosen.append(place) }
            if chosen.count == limit { break }
        }
        return chosen.enumerated().map { excerpt($1, isBest: $0 == 0) }
    }

    /// Whether a place and what is near it speak of the question, by its own words or by such as stand for them.
    private func covers(_ place: Place) -> Bool {
        let turns = turns[place.meeting]
        var seen = texts[place.meeting].title.stems
        for near in turns[max(0, place.index - 3)...min(turns.count - 1, place.index + 3)] {
            seen.formUnion(near.terms.stems)
            if let speaker = near.segment.speaker { seen.formUnion(Terms(speaker).stems) }
        }
        return coverage.isEnough(seen.union(seen.compactMap { related[$0] }))
    }

    private func score(_ meeting: Int, _ index: Int) -> Double {
        let here = turns[meeting][index]
        var own = worth(here.terms.stems)
        if let speaker = here.segment.speaker, people.contains(NameFolding.folded(speaker)) { own *= 1.3 }
        var seen = here.terms.stems
        var around = 0.0
        for (distance, share) in [(1, 0.5), (2, 0.25), (3, 0.15)] {
            for neighbour in [index - distance, index + distance] where turns[meeting].indices.contains(neighbour) {
                let new = turns[meeting][neighbour].terms.stems.subtracting(seen)
                around += share * worth(new)
                seen.formUnion(new)
            }
        }
        guard own > 0 || around > 0.6 else { return 0 }
        let title = texts[meeting].title
        let ofMeeting = 0.5 * weight(asked.stems.intersection(title.stems).subtracting(seen))
        let shaped = AnswerShape.fits(here.words, shape) ? 1.25 : 1
        let brief = here.words.count < 4 ? 0.7 : 1
        // One rare word is less than several that belong together.
        let coverage = worth(seen.union(title.stems)) / whole
        return ((own + around) * shaped * brief + ofMeeting) * (0.4 + 0.6 * coverage) * fitness(texts[meeting].meeting)
    }

    /// More than 1 for a meeting of a project that was named, or of the days.
    private func fitness(_ meeting: MeetingWire) -> Double {
        let isOfProject = meeting.projectTags.contains { projects.contains(NameFolding.folded($0)) }
        let isOfDays =
            days.map { days in
                meeting.meetingDate.map { days.first <= $0 && $0 <= days.last.adding(days: 7) } ?? false
            } ?? false
        return (isOfProject ? 1.3 : 1) * (isOfDays ? 1.3 : 1)
    }

    /// What the question's words among `stems` weigh, and a part of that for words that stand for others.
    private func worth(_ stems: Set<String>) -> Double {
        let present = asked.stems.intersection(stems)
        let meant = Set(stems.compactMap { related[$0] }).subtracting(present)
        return weight(present) + Self.relatedShare * weight(meant)
    }

    private func weight(_ stems: Set<String>) -> Double { stems.reduce(0) { $0 + weights[$1] } }

    /// The turn with those beside it that answer it or say as much.
    private func excerpt(_ place: Place, isBest: Bool) -> Excerpt {
        let turns = turns[place.meeting]
        var indices = [place.index]
        let isQuestion = turns[place.index].segment.text.contains("?")
        let lacksShape = shape != .any && !AnswerShape.fits(turns[place.index].words, shape)
        for next in [place.index + 1, place.index + 2] where turns.indices.contains(next) {
            let isReply =
                isQuestion || (isBest && next == place.index + 1) || turns[next - 1].segment.text.hasSuffix("?")
            guard isReply || isWorth(place, next, lacksShape: lacksShape) || turns[next - 1].words.count < 6 else {
                break
            }
            indices.append(next)
        }
        if place.index > 0, indices.count < 3,
            isWorth(place, place.index - 1, lacksShape: false) || asks(turns[place.index - 1])
        {
            indices.insert(place.index - 1, at: 0)
        }
        let lines = indices.map { index in
            line(turns[index], atMost: isBest && index == place.index ? Self.longestLead : Self.longestQuote)
        }
        return Excerpt(
            meeting: texts[place.meeting].meeting, lines: lines,
            lead: indices.firstIndex(of: place.index) ?? 0, score: place.score)
    }

    private func asks(_ turn: Turn) -> Bool {
        turn.segment.text.hasSuffix("?") && !asked.stems.isDisjoint(with: turn.terms.stems)
    }

    private func isWorth(_ place: Place, _ index: Int, lacksShape: Bool) -> Bool {
        let turn = turns[place.meeting][index]
        let own = worth(turn.terms.stems)
        return own >= 0.3 * place.score || (lacksShape && AnswerShape.fits(turn.words, shape))
    }

    /// The turn's sentences that fit best, as many as are short enough together.
    private func line(_ turn: Turn, atMost limit: Int) -> Excerpt.Line {
        let segment = turn.segment
        return Excerpt.Line(
            segment: segment.index, speaker: segment.speaker, startSeconds: segment.startSeconds,
            quote: QuoteCut.cut(segment.text, atMost: limit) { sentence in
                worth(Terms(sentence).stems)
                    + (AnswerShape.fits(NameFolding.words(sentence), shape) ? 1 : 0)
            })
    }
}
