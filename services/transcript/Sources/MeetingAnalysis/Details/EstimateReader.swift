/// Reads story points: 'that's three points', 'I'd say that's a five'.
enum EstimateReader {
    private static let scale: Set<Int> = [1, 2, 3, 5, 8, 13, 21]

    static func points(in tokens: [Token]) -> Int? {
        for index in tokens.indices {
            guard let number = CalendarWords.cardinal(tokens.word(index)), number > 0, tokens.word(index) != "a" else {
                continue
            }
            let next = tokens.word(index + 1)
            if next == "points" || next == "point" || (next == "story" && tokens.word(index + 2).hasPrefix("point")) {
                return number
            }
            if tokens.has(["is", "a"], at: index - 2), tokens.indices.contains(index + 1), tokens[index + 1].isMark,
                scale.contains(number)
            {
                return number
            }
        }
        return nil
    }
}
