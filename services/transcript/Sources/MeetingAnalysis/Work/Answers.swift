/// Reads how others answer: whether they welcome a promise, take a request on or take it all back.
struct Answers {
    let conversation: Conversation
    /// For each sentence, whether it takes something back or says that it is done.
    private let withdraws: [Bool]

    init(conversation: Conversation) {
        self.conversation = conversation
        self.withdraws = conversation.sentences.map { sentence in
            sentence.tokens.containsAny(Signals.withdrawal) || Self.isComplete(sentence.tokens)
                || Self.dropsOut(sentence.tokens)
        }
    }

    /// Whether the next turn begins with a word of acceptance.
    func isWelcomed(_ candidate: Candidate) -> Bool {
        guard let words = openingWords(ofTurn: candidate.turn + 1) else { return false }
        return words.prefix(2).contains { Signals.acceptance.contains($0) } && !isRefused(candidate)
    }

    /// Whether the next turn begins by turning it down.
    func isRefused(_ candidate: Candidate) -> Bool {
        guard let words = openingWords(ofTurn: candidate.turn + 1), let first = words.first else { return false }
        if Signals.refusal.contains(first) {
            return !(words.prefix(2) == ["no", "problem"]) && !(words.prefix(2) == ["not", "yet"])
        }
        return Array(words.prefix(4)).contains("not") && ["i", "that", "we"].contains(first)
    }

    /// Whether it is taken back or done before the talk moves on: by the same speaker in the next sentences, or by
    /// anybody who speaks of the same things in the next turns.
    func isWithdrawn(_ candidate: Candidate) -> Bool {
        let stems = Set(candidate.objectStems)
        for sentence in conversation.sentences.dropFirst(candidate.sentence + 1).prefix(12) {
            guard sentence.turn - candidate.turn <= 4 else { break }
            guard withdraws[sentence.index] else { continue }
            let sameSpeaker = sentence.speaker == conversation.sentences[candidate.sentence].speaker
            let isNear = sentence.index - candidate.sentence <= (sameSpeaker ? 3 : 2)
            if isNear || !stems.isDisjoint(with: sentence.tokens.contentStems) { return true }
        }
        return false
    }

    private static func isComplete(_ tokens: [Token]) -> Bool {
        Signals.completion.contains { phrase in
            guard let start = tokens.firstIndex(of: phrase) else { return false }
            let end = start + phrase.count
            return end >= tokens.count || tokens[end].isMark
        }
    }

    /// 'Leave the nightly runs out', 'take it off the list'.
    private static func dropsOut(_ tokens: [Token]) -> Bool {
        guard let start = tokens.firstIndex(where: { $0.word == "leave" || $0.word == "take" }) else { return false }
        return tokens[start...].prefix(7).contains { $0.word == "out" || $0.word == "off" }
            && !BoardReader.leavesOpen(tokens)
    }

    private func openingWords(ofTurn turn: Int) -> [String]? {
        guard let sentence = conversation.sentences(ofTurn: turn).first else { return nil }
        return sentence.tokens.filter {
            !$0.isMark && !["um", "uh", "oh", "hm", "well", "so"].contains($0.word) || $0.word == "hm"
        }
        .map(\.word)
    }
}
