/// What people put to one another, and how it is answered: 'Should we move it?' 'Yes.'
struct Adjacency {
    let conversation: Conversation

    /// Something put to the others that one of them settled.
    struct Settled {
        /// What was put.
        let proposal: Sentence
        /// What settled it.
        let answer: Sentence
        /// As a statement: 'We move the rehearsal to Thursday'; nil when question and answer say it together.
        let statement: [Token]?
    }

    private static let longestInWords = 28

    /// What `sentence` proposes and the next speaker settles; nil when it proposes nothing or the answer is open.
    func settled(_ sentence: Sentence) -> Settled? {
        guard sentence.wordCount <= Self.longestInWords, let answer = answer(to: sentence) else { return nil }
        if chooses(answer, from: sentence) {
            return Settled(proposal: sentence, answer: answer, statement: nil)
        }
        guard let proposal = Proposal(sentence.tokens), let verdict = Verdict(answer.tokens), proposal.accepts(verdict)
        else { return nil }
        return Settled(proposal: sentence, answer: answer, statement: proposal.statement(isNegated: verdict == .no))
    }

    /// 'Do we buy or rent it?' 'Rent.'
    private func chooses(_ answer: Sentence, from question: Sentence) -> Bool {
        let words = question.tokens.filter { !$0.isMark }.map(\.word)
        guard question.isQuestion, words.contains("or"), words.contains("we"), words.last != "or",
            (1...4).contains(answer.wordCount)
        else { return false }
        let chosen = answer.tokens.filter { !$0.isMark && !DecisionCues.openings.contains($0.word) }.map(\.word)
        let offered = Set(words)
        return !chosen.isEmpty && chosen.allSatisfy(offered.contains)
            && !chosen.allSatisfy { ["yes", "no", "we", "i", "it", "do", "you", "or", "the"].contains($0) }
    }

    /// The next speaker's first sentence, when nothing else of weight comes between.
    private func answer(to sentence: Sentence) -> Sentence? {
        let isLast = conversation.sentences(ofTurn: sentence.turn).last?.index == sentence.index
        guard isLast, let answer = conversation.sentences(ofTurn: sentence.turn + 1).first,
            answer.speaker != sentence.speaker, !answer.isQuestion
        else { return nil }
        return answer
    }

    enum Verdict {
        case yes, fine, no

        private static let agreement = WordList.phrases(
            """
            agreed
            works for me
            fine by me
            fine with me
            sounds good
            good idea
            makes sense
            let us do that
            let us do it
            deal
            i agree
            we agree
            """
        )
        private static let denial = WordList.phrases(
            """
            no
            nope
            let us not
            rather not
            better not
            """
        )
        private static let open: Set<String> = [
            "but", "if", "maybe", "perhaps", "unless", "depends", "though", "guess", "later", "idea", "sorry",
        ]

        /// Nil when the words leave it open or say something else.
        init?(_ tokens: [Token]) {
            let words = tokens.filter { !$0.isMark && Fillers.hesitations.contains($0.word) == false }
            guard let first = words.first, words.count <= 9 else { return nil }
            if Self.agreement.contains(where: { words.has($0, at: 0) || words.has($0, at: 1) }) {
                self = .yes
            } else if words.contains(where: { Self.open.contains($0.word) }) {
                return nil
            } else if ["yes", "yeah", "yep", "yup", "absolutely", "definitely"].contains(first.word) {
                self = .yes
            } else if Self.denial.contains(where: { words.has($0, at: 0) }) {
                self = .no
            } else if ["fine", "okay", "ok", "sure", "good", "great", "perfect", "alright"].contains(first.word),
                words.count <= 4
            {
                self = .fine
            } else {
                return nil
            }
        }
    }
}
