/// Finds questions that nobody answered: 'Who pays for it?' 'I don't know yet.'
struct OpenQuestions {
    let conversation: Conversation

    private static let unknowing = WordList.phrases(
        """
        i do not know
        we do not know
        nobody knows
        no idea
        good question
        not sure
        not sure yet
        i have to find out
        we have to find out
        we have to see
        we will have to see
        we will see
        to be decided
        to be confirmed
        still open
        is open
        leave it open
        let me find out
        cannot say yet
        can not say yet
        """
    )
    private static let interrogatives: Set<String> = [
        "who", "what", "when", "where", "which", "how", "why", "should", "shall", "do", "does", "is", "are", "can",
        "could", "will",
    ]
    /// Asked of people, not of the matter at hand.
    private static let personal: Set<String> = ["you", "your", "he", "she"]
    private static let shortestInWords = 5
    private static let longestInWords = 25

    /// At most `count`, as they were asked.
    func questions(_ count: Int) -> [String] {
        let open = conversation.sentences.lazy.filter { asks($0) && isLeftOpen($0) }
        return open.prefix(count).map { PlainStatement.text($0.tokens) }
    }

    private func asks(_ sentence: Sentence) -> Bool {
        guard sentence.isQuestion, (Self.shortestInWords...Self.longestInWords).contains(sentence.wordCount) else {
            return false
        }
        let tokens = sentence.tokens
        let first = tokens.word(PlainStatement.start(of: tokens))
        return Self.interrogatives.contains(first) && tokens.contentStems.count >= 2
            && !tokens.contains { Self.personal.contains($0.word) }
    }

    /// Whether the next speaker's first words leave it open and the one after does not settle it.
    private func isLeftOpen(_ question: Sentence) -> Bool {
        let isLast = conversation.sentences(ofTurn: question.turn).last?.index == question.index
        guard isLast, let answer = conversation.sentences(ofTurn: question.turn + 1).first, answer.wordCount <= 12
        else {
            return false
        }
        return answer.tokens.containsAny(Self.unknowing)
    }
}
