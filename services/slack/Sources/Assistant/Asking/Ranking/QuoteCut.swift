/// Cuts a turn to the sentences that matter.
package enum QuoteCut {
    /// Sentences of `text` that stand together, with the best of `worth` among them, at most `limit` characters; a longer
    /// sentence is cut behind a word.
    package static func cut(_ text: String, atMost limit: Int, worth: (Substring) -> Double) -> String {
        let trimmed = Sentences.trimmed(Substring(text))
        guard trimmed.count > limit else { return String(trimmed) }
        let sentences = Sentences.of(text)
        let values = sentences.map(worth)
        guard var first = values.indices.max(by: { (values[$0], -$0) < (values[$1], -$1) }) else {
            return String(trimmed)
        }
        var last = first
        func length(_ first: Int, _ last: Int) -> Int {
            sentences[first].base.distance(from: sentences[first].startIndex, to: sentences[last].endIndex)
        }
        guard length(first, last) <= limit else { return words(sentences[first], atMost: limit) }
        while true {
            let before = first > 0 && length(first - 1, last) <= limit
            let after = last + 1 < sentences.count && length(first, last + 1) <= limit
            if after, !before || values[last + 1] >= values[first - 1] {
                last += 1
            } else if before {
                first -= 1
            } else {
                break
            }
        }
        return String(sentences[first].base[sentences[first].startIndex..<sentences[last].endIndex])
    }

    private static func words(_ sentence: Substring, atMost limit: Int) -> String {
        let beginning = sentence.prefix(limit)
        guard let space = beginning.lastIndex(where: \.isWhitespace) else { return String(beginning) }
        return String(beginning[..<space])
    }
}
