internal import Domain

/// Decisions that tell a reader something who was not there.
package enum DecisionWords {
    /// So many words must carry a meaning of their own.
    private static let leastWords = 2
    /// Words that join others, or answer what a reader did not hear.
    private static let empty: Set<String> = [
        "a", "about", "actually", "again", "all", "an", "and", "are", "as", "at", "be", "but", "by", "could", "do",
        "exactly", "fine", "for", "from", "good", "great", "have", "i", "if", "in", "is", "it", "it's", "just", "let's",
        "maybe", "no", "not", "now", "of", "oh", "ok", "okay", "on", "one", "or", "our", "please", "right", "so",
        "sure",
        "thanks", "that", "that's", "the", "them", "then", "there", "they", "this", "those", "to", "us", "was", "we",
        "we'll", "well", "will", "with", "would", "yeah", "yep", "yes", "you",
    ]
    private static let numbers: Set<String> = [
        "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half", "first", "second", "third",
        "percent", "am", "pm", "o'clock",
    ]
    private static let takenBack = ["forget it", "never mind", "nevermind", "scratch that", "just kidding", "or not"]

    /// Whether `decision` says more than a number, a name beside what was taken out, or a question that was dropped.
    package static func sayMuch(_ decision: String) -> Bool {
        let plain = Placeholders.removed(from: decision)
        let statements = sentences(plain.text).filter { sentence in
            !sentence.hasSuffix("?") && !takenBack.contains(NameFolding.words(sentence).joined(separator: " "))
        }
        let words = statements.flatMap { NameFolding.words($0) }.filter { word in
            !empty.contains(word) && !numbers.contains(word) && !word.allSatisfy(\.isNumber)
        }
        return words.count >= leastWords && words.count > plain.count
    }

    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            sentences[sentences.count - 1] += (sentences[sentences.count - 1].isEmpty ? "" : " ") + word
            if let last = word.last, ".!?".contains(last) { sentences.append("") }
        }
        return sentences.filter { !$0.isEmpty }
    }
}
