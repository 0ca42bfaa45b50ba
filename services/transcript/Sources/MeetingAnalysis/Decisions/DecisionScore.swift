/// Weighs whether a sentence settles something.
///
/// One of these must be there: a declaration, a fragment that sums up ('So no advice.'), a closing 'then', an echo or a
/// remark that settles it. An opener, brevity, a question before and assent after add to it.
struct DecisionScore {
    let conversation: Conversation
    let sentence: Sentence

    private var tokens: [Token] { sentence.tokens }

    /// 0 for what cannot be a decision; about 1 to 4 otherwise.
    var value: Double {
        guard !sentence.isQuestion, (2...40).contains(sentence.wordCount), saysSomething, !Self.isRemark(sentence)
        else { return 0 }
        let core = declaration + fragment + echo + neighbourhood
        guard core > 0 else { return 0 }
        return core + opener + assent - doubt
    }

    private var saysSomething: Bool {
        tokens.contains { $0.isContent || CalendarWords.cardinal($0.word) != nil }
    }

    private var declaration: Double {
        var sum = tokens.containsAny(DecisionCues.declarations) ? 1.5 : 0
        if hasClosingThen { sum += 1.2 }
        if endsInItIs { sum += 1.2 }
        return sum
    }

    /// A few words without a verb: 'English only for the pilot', 'No SMS please', 'So two hundred'.
    private var fragment: Double {
        let words = tokens.filter {
            !$0.isMark && !DecisionCues.openings.contains($0.word) && Fillers.length([$0], at: 0) == 0
        }
        guard let first = words.first, words.count <= 14 else { return 0 }
        let isClause = words.contains { DecisionCues.clausal.contains($0.word) }
        guard !isClause else { return 0 }
        if words.contains(where: { DecisionCues.limiting.contains($0.word) }), words.contains(where: \.isContent) {
            return 1.4
        }
        if ["no", "not", "nothing", "zero"].contains(first.word), words.count > 1,
            first.word != "no" || words[1].isContent
        {
            return 1
        }
        guard sumsUp, words.count <= 10 else { return 0 }
        return words.count >= 4 || words.contains(where: Self.isNumber) ? 0.9 : 0
    }

    private static func isNumber(_ token: Token) -> Bool {
        token.isPlaceholder || CalendarWords.cardinal(token.word) != nil || token.word.contains(where: \.isNumber)
            || ["hundred", "thousand", "half"].contains(token.word) || isCompound(token.word)
    }

    private static let tens: Set<String> = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// `twenty-three`.
    private static func isCompound(_ word: String) -> Bool {
        word.split(separator: "-").first.map { tens.contains(String($0)) && word.contains("-") } ?? false
    }

    private static let remarkStems = Set(
        ["write", "written", "decision", "rule", "decided", "agreed", "note", "record", "done", "deal", "settled"].map(
            Stem.of))

    /// Whether the sentence only says that something is decided: 'Write that down as a decision.'
    static func isRemark(_ sentence: Sentence) -> Bool {
        if sentence.wordCount <= 12, sentence.tokens.contains(where: { $0.word == "decision" }) { return true }
        if BoardReader.leavesOpen(sentence.tokens) { return true }
        let stems = sentence.tokens.contentStems
        return stems.contains { remarkStems.contains($0) } && stems.allSatisfy { remarkStems.contains($0) }
    }

    private var sumsUp: Bool {
        tokens.first.map { ["so", "then"].contains($0.word) } ?? false || tokens.has(["okay", ",", "so"], at: 0)
    }

    /// Short words that the next speaker repeats: 'Then ten minutes.' 'Ten minutes.'
    private var echo: Double {
        guard sentence.wordCount <= 10, let answer = answer, answer.wordCount <= 6 else { return 0 }
        let own = Set(tokens.filter { $0.isContent || CalendarWords.cardinal($0.word) != nil }.map(\.stem))
        let theirs = Set(answer.tokens.filter { $0.isContent || CalendarWords.cardinal($0.word) != nil }.map(\.stem))
        return !theirs.isEmpty && theirs.isSubset(of: own) ? 0.8 : 0
    }

    /// A remark beside it that settles it: 'Agreed. Fixes only.', 'Write that down as a decision.'
    private var neighbourhood: Double {
        let reach = [sentence.index - 1, sentence.index + 1, sentence.index + 2, sentence.index + 3]
        let isSettled = reach.contains { index in
            guard conversation.sentences.indices.contains(index) else { return false }
            let other = conversation.sentences[index]
            guard Self.isRemark(other) || isSettlingAnswer(other) else { return false }
            return index < sentence.index ? other.turn == sentence.turn : other.turn - sentence.turn <= 2
        }
        return isSettled ? 1.3 : 0
    }

    /// 'Agreed.', 'Done. That's the bar.', 'Write it as a decision, we've no problem with that.'
    private func isSettlingAnswer(_ other: Sentence) -> Bool {
        let words = other.tokens.filter { !$0.isMark }
        if words.contains(where: { $0.word == "decision" }), words.count <= 12 { return true }
        return words.count <= 3 && words.contains { DecisionCues.settling.contains($0.word) }
    }

    private var opener: Double {
        let first = tokens.first { !$0.isMark }
        return (first.map { DecisionCues.openings.contains($0.word) } ?? false ? 0.4 : 0)
            + (sentence.wordCount <= 12 ? 0.3 : 0)
            + (followsQuestion ? 0.3 : 0)
    }

    private var followsQuestion: Bool {
        (1...3).contains { conversation.sentences(ofTurn: sentence.turn - $0).contains(where: \.isQuestion) }
    }

    private var assent: Double {
        guard let answer else { return 0 }
        let words = answer.tokens.filter { !$0.isMark }.prefix(2).map(\.word)
        return words.contains { Signals.acceptance.contains($0) || DecisionCues.settling.contains($0) } ? 0.4 : 0
    }

    private var answer: Sentence? { conversation.sentences(ofTurn: sentence.turn + 1).first }

    private var doubt: Double {
        let promises = Array(tokens.prefix(5)).firstIndex(of: ["i", "will"]) == nil ? 0.0 : 1.0
        let startsWithIt = tokens.has(["it", "is"], at: 0) || tokens.has(["that", "is"], at: 0) ? 0.6 : 0
        return promises + startsWithIt + min(2, 0.5 * Double(tokens.count { DecisionCues.doubtful.contains($0.word) }))
    }

    /// 'Two hundred, then.', 'Two o'clock then, sprint demo at two.'
    private var hasClosingThen: Bool {
        guard let index = tokens.lastIndex(where: { $0.word == "then" }), index > 0 else { return false }
        return index + 1 >= tokens.count || tokens[index + 1].isMark
    }

    /// 'Wednesday it is', and no clause that goes on.
    private var endsInItIs: Bool {
        guard let index = tokens.firstIndex(of: ["it", "is"]), index > 0, !tokens[index - 1].isMark,
            !DecisionCues.openings.contains(tokens[index - 1].word)
        else { return false }
        return (index + 2 >= tokens.count || tokens[index + 2].isMark) && tokens[index - 1].word != "what"
    }
}
