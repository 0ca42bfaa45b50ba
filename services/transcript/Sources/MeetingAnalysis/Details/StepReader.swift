/// Reads the steps that somebody lists: 'first I export the table, then I check the rows, and finally I drop it'.
enum StepReader {
    private static let markers: Set<String> = [
        "first", "firstly", "second", "secondly", "third", "then", "next", "afterwards", "finally", "lastly", "last",
    ]
    private static let subjects: Set<String> = ["i", "we", "you", "will", "to", "is", "thing"]
    private static let fewest = 3

    /// The steps in the order in which they were said; none when there are fewer than three.
    static func steps(in sentences: [Sentence]) -> [String] {
        let steps = sentences.flatMap { sentence in
            starts(sentence.tokens).map { start in
                VerbPhrase.phrase(in: sentence.tokens, verb: start, dates: []).prefix { $0.word != "then" }
            }
        }
        guard steps.count >= fewest else { return [] }
        return steps.map { TitleWriter.capitalised(TitleWriter.shortened(Array($0).text(0..<$0.count))) }
    }

    /// Verbs of work that a marker leads to.
    private static func starts(_ tokens: [Token]) -> [Int] {
        tokens.indices.compactMap { index in
            guard markers.contains(tokens[index].word) else { return nil }
            var next = index + 1
            while next < tokens.count,
                subjects.contains(tokens[next].word) || tokens[next].word == "," || tokens[next].word == "and"
            { next += 1 }
            return Verbs.isAction(tokens.word(next)) ? next : nil
        }
    }
}
