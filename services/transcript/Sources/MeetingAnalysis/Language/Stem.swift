/// Takes endings off English words, so that `tuning` and `tune`, `retries` and `retry` meet. It is crude on purpose:
/// two words are only ever compared by their stems, and nobody reads a stem.
enum Stem {
    static func of(_ word: String) -> String {
        var stem = word.replacing("-", with: "")
        guard stem.count > 3, stem.allSatisfy(\.isLetter) else { return stem }
        stem = withoutPlural(stem)
        for ending in [
            "ations", "ation", "ators", "ator", "ating", "ated", "ate", "ions", "ion", "ings", "ing", "ers", "ed", "er",
            "ment", "ly",
        ]
        where stem.hasSuffix(ending) && stem.count - ending.count >= 3 {
            stem.removeLast(ending.count)
            stem = withoutDoubling(stem)
            break
        }
        if stem.count > 3, stem.hasSuffix("e") { stem.removeLast() }
        if stem.count > 2, stem.hasSuffix("y") { stem = stem.dropLast() + "i" }
        return stem
    }

    private static func withoutPlural(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
        if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") {
            return String(word.dropLast())
        }
        return word
    }

    private static func withoutDoubling(_ stem: String) -> String {
        guard let last = stem.last, stem.count > 3, stem.dropLast().last == last, !"lsz".contains(last) else {
            return stem
        }
        return String(stem.dropLast())
    }
}
