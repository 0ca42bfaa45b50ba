/// Takes endings off English words, so that `tuning` meets `tuned` and `retries` meets `retry`. Stems are only ever
/// compared with one another.
enum WordStem {
    private static let endings = [
        "ations", "ation", "ating", "ated", "ates", "ate", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er",
        "ed", "ly",
    ]

    static func of(_ word: String) -> String {
        guard word.count > 3, word.allSatisfy(\.isLetter) else { return word }
        var stem = singular(word)
        if let ending = endings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 3 }) {
            stem.removeLast(ending.count)
            if stem.count > 3, let last = stem.last, !"lsz".contains(last), stem.dropLast().last == last {
                stem.removeLast()
            }
        }
        if stem.count > 3, stem.hasSuffix("e") { stem.removeLast() }
        if stem.count > 2, stem.hasSuffix("y") { stem = stem.dropLast() + "i" }
        return stem
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) { return String(word.dropLast()) }
        return word
    }
}
