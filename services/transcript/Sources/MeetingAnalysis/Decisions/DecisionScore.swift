/// Weighs whether a sentence settles something.
///
/// One of these must be there: a declaration, a fragment that sums up ('So no advice.'), a closing 'then', an echo or a
/// remark that settles it. An opener, brevity, a question before and assent after add to it.
struct DecisionScore {
    let conversation: Conversation
    let sentence: Sentence
    let tokens: [Token]
    /// The tokens without marks and hesitations.
    let words: [Token]

    init(conversation: Conversation, sentence: Sentence) {
        self.conversation = conversation
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = sentence.tokens.filter { !$0.isMark && !Fillers.hesitations.contains($0.word) }
    }

    /// 0 for what cannot be a decision; about 1 to 4 otherwise.
    var value: Double {
        guard !sentence.isQuestion, (1...40).contains(sentence.wordCount), saysSomething,
            !SettlingRemark.isRemark(sentence), !isIdiom, !breaksOff, !isTalkAboutTalk
        else { return 0 }
        let core = declaration + refusal + fragment + closing + echo + remark
        guard core > 0 else { return 0 }
        return core + opener + assent - doubt
    }

    private static let danglers: Set<String> = [
        "but", "and", "or", "so", "the", "a", "an", "to", "of", "because",
    ]

    /// 'Rubber buttons, but.'
    private var breaksOff: Bool { words.last.map { Self.danglers.contains($0.word) && words.count > 2 } ?? false }

    private var saysSomething: Bool {
        tokens.contains { !$0.isPlaceholder && ($0.isContent || DecisionValue.isValue($0)) }
            || beginsClause(DecisionCues.beginnings)
    }

    private var declaration: Double {
        if tokens.containsAny(DecisionCues.declarations) || beginsClause(DecisionCues.beginnings) { return 1.8 }
        if tokens.containsAny(DecisionCues.unchanged),
            tokens.contains(where: { DecisionCues.keeping.contains($0.word) }),
            !tokens.contains(where: { ["would", "could", "should", "might"].contains($0.word) })
        {
            return 1.8
        }
        if letsDo { return 1.2 }
        if keepsOn { return 1.6 }
        if sumsUp, let we = tokens.prefix(8).firstIndex(where: { $0.word == "we" }), Verbs.isAction(tokens.word(we + 1))
        {
            return 0.9
        }
        return tokens.containsAny(DecisionCues.hints) ? 0.9 : 0
    }

    /// 'We're keeping Sundays closed', 'we're dropping the second round'.
    private var keepsOn: Bool {
        guard let we = tokens.prefix(6).firstIndex(where: { $0.word == "we" }), tokens.word(we + 1) == "are" else {
            return false
        }
        return DecisionCues.settlingVerbs.contains(tokens.word(Adverbs.skip(tokens, from: we + 2, onlyAdverbs: true)))
    }

    private func beginsClause(_ phrases: [[String]]) -> Bool {
        tokens.indices.contains { index in
            (index == 0 || tokens[index - 1].isMark || DecisionCues.openings.contains(tokens[index - 1].word))
                && phrases.contains { tokens.has($0, at: index) }
        }
    }

    /// 'Let's keep the logo', but not 'let's see'.
    var letsDo: Bool {
        guard let index = tokens.firstIndex(of: ["let", "us"]) else { return false }
        let verb = tokens.word(index + 2)
        if verb == "not" { return !DecisionCues.talkVerbs.contains(tokens.word(index + 3)) }
        if verb == "say" || verb == "do" {
            let said = tokens.dropFirst(index + 3).prefix { !$0.isMark }
            return said.count <= 6 && said.contains { DecisionValue.isValue($0) || $0.isContent }
                && !said.contains { DecisionCues.clausal.contains($0.word) }
        }
        return !verb.isEmpty && !DecisionCues.talkVerbs.contains(verb)
    }

    /// 'We're not moving queues', 'we don't paint it', 'no, we wait'.
    private var refusal: Double {
        guard let we = tokens.firstIndex(where: { $0.word == "we" }) else { return 0 }
        if tokens.has(["no", ","], at: we - 2), !DecisionCues.helpers.contains(tokens.word(we + 1)) { return 1.6 }
        if tokens.has(["let", "us", "not"], at: 0) { return 0.4 }
        let helper = tokens.word(we + 1)
        guard tokens.word(we + 2) == "not" else { return 0 }
        let verb = tokens.word(Adverbs.skip(tokens, from: we + 3, onlyAdverbs: true))
        switch helper {
        case "are":
            guard verb.hasSuffix("ing"), verb.count > 4, !DecisionCues.states.contains(verb) else { return 0 }
            return verb == "going" ? 0.9 : 1.6
        case "do", "will": return Verbs.isAction(verb) || Verbs.light.contains(verb) && verb != "have" ? 1.1 : 0
        default: return 0
        }
    }

    /// Short words that the next speaker repeats: 'Then ten minutes.' 'Ten minutes.'
    private var echo: Double {
        guard sentence.wordCount <= 10, let answer, answer.wordCount <= 6, !answer.isQuestion else { return 0 }
        let theirs = Decision.keys(of: answer.tokens)
        let own = Decision.keys(of: tokens)
        guard theirs == own, own.count >= 2 || tokens.contains(where: DecisionValue.isValue) else { return 0 }
        return sumsUp || !isClause(words) ? 0.8 : 0.4
    }

    /// A remark beside it that settles it: 'Agreed. Fixes only.', 'Write that down as a decision.'
    private var remark: Double {
        if ["i", "they", "you"].contains(words.first { !DecisionCues.openings.contains($0.word) }?.word) { return 0 }
        return SettlingRemark(conversation: conversation).settles(sentence) ? 1.5 : 0
    }

    private var opener: Double {
        (words.first.map { DecisionCues.openings.contains($0.word) } ?? false ? 0.3 : 0)
            + (sentence.wordCount <= 12 ? 0.2 : 0) + (followsQuestion ? 0.2 : 0)
    }

    var followsQuestion: Bool {
        recent.contains(where: \.isQuestion)
    }

    /// Whether one of the last questions was about the same thing.
    var answersQuestion: Bool {
        let keys = Decision.keys(of: tokens)
        return recent.contains { $0.isQuestion && !keys.isDisjoint(with: Decision.keys(of: $0.tokens)) }
    }

    private static let reachInSentences = 16

    /// The sentences of the three turns before, the last ones of each.
    private var recent: [Sentence] {
        (1...3).flatMap { conversation.sentences(ofTurn: sentence.turn - $0).suffix(Self.reachInSentences) }
    }

    private var assent: Double {
        guard let answer, !answer.isQuestion else { return 0 }
        let first = answer.tokens.filter { !$0.isMark }.prefix(2).map(\.word)
        return first.contains { Signals.acceptance.contains($0) || DecisionCues.settling.contains($0) } ? 0.4 : 0
    }

    private var answer: Sentence? { conversation.sentences(ofTurn: sentence.turn + 1).first }

    private var doubt: Double {
        var sum = Array(tokens.prefix(5)).firstIndex(of: ["i", "will"]) == nil ? 0.0 : 1.0
        if tokens.has(["it", "is"], at: 0) || tokens.has(["that", "is"], at: 0) { sum += 0.6 }
        if tokens.containsAny(DecisionCues.past), !tokens.contains(where: { $0.word == "will" }) { sum += 1.5 }
        return sum + min(2, 0.5 * Double(tokens.count { DecisionCues.doubtful.contains($0.word) }))
    }
}
