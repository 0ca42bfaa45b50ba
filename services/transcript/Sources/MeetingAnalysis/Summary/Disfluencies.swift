/// Takes out what people say while they look for words: 'um', 'you know', 'that's, that's'.
enum Disfluencies {
    /// Said between commas or at an end, they only fill a pause.
    private static let asides: [[String]] = WordList.phrases(
        """
        you know
        i mean
        like
        okay
        yeah
        well
        right
        so
        let us say
        sort of
        kind of
        """
    )
    private static let longestRepetition = 3
    /// Said twice on purpose.
    private static let weighty: Set<String> = ["very", "really", "no", "had", "much", "way", "many", "long", "never"]

    static func removed(from tokens: [Token]) -> [Token] { withoutRepetitions(withoutPauses(tokens)) }

    private static func withoutPauses(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var index = 0
        while index < tokens.count {
            let length = pause(tokens, at: index)
            guard length > 0 else {
                kept.append(tokens[index])
                index += 1
                continue
            }
            index += length
            let isBeforeMark = index < tokens.count && tokens[index].isMark
            if kept.last?.word == ",", isBeforeMark || index >= tokens.count { kept.removeLast() }
            if index < tokens.count, tokens[index].word == "," { index += 1 }
        }
        return kept
    }

    private static func pause(_ tokens: [Token], at index: Int) -> Int {
        if Fillers.hesitations.contains(tokens[index].word) { return 1 }
        guard index > 0, tokens[index - 1].word == "," else { return 0 }
        let aside = asides.first { phrase in
            let end = index + phrase.count
            return tokens.has(phrase, at: index) && end < tokens.count && tokens[end].isMark
        }
        return aside?.count ?? 0
    }

    private static func withoutRepetitions(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var index = 0
        while index < tokens.count {
            let length = repetition(tokens, at: index)
            if length == 0 { kept.append(tokens[index]) }
            index += max(1, length)
        }
        return kept
    }

    /// How long the words at `index` are, comma included, that follow once more: 'that's, that's', 'the the'.
    private static func repetition(_ tokens: [Token], at index: Int) -> Int {
        for length in stride(from: longestRepetition, through: 1, by: -1) where index + 2 * length <= tokens.count {
            let run = tokens[index..<(index + length)]
            guard run.allSatisfy({ $0.kind == .word && !weighty.contains($0.word) && !DecisionValue.isValue($0) })
            else {
                continue
            }
            let gap = tokens[index + length].word == "," ? 1 : 0
            if tokens.has(run.map(\.word), at: index + length + gap) { return length + gap }
        }
        return 0
    }
}
