/// Writes a short imperative from the words of a promise.
struct TitleWriter {
    let people: PeopleDirectory

    static let longestInCharacters = 90

    func title(for candidate: Candidate) -> String {
        var words = candidate.phrase
        if let antecedent = candidate.antecedent { words = inserting(antecedent, into: words) }
        return title(of: words, in: candidate)
    }

    /// The same for one step of the work, or other words of it.
    func title(of words: [Token], in candidate: Candidate) -> String {
        let words = ReducedTitle.words(words)
        let speaker = candidate.speaker
        var pieces: [String] = []
        var index = 0
        while index < words.count {
            let (text, length) = piece(words, at: index, candidate: candidate, speaker: speaker)
            if !text.isEmpty {
                pieces.append((words[index].hasSpaceBefore || index == 0 ? " " : "") + text)
            }
            index += length
        }
        return Self.capitalised(Self.shortened(withoutLooseEnds(pieces.joined().trimmingBlanks)))
    }

    private func piece(_ words: [Token], at index: Int, candidate: Candidate, speaker: Person?) -> (String, Int) {
        let token = words[index]
        if index == 0 { return (Self.verb(words), 1) }
        if token.isPlaceholder { return (placeholder(words, at: index), 1) }
        switch token.word {
        case "you": return (candidate.addressee?.shortName ?? "them", 1)
        case "your" where candidate.kind == .request: return ("the", 1)
        case "your": return (candidate.addressee.map { "\($0.shortName)'s" } ?? "the", 1)
        case "my": return ("the", 1)
        case "me" where index > 0:
            return (candidate.owner == speaker.map(Candidate.Owner.person) ? "" : speaker?.shortName ?? "", 1)
        case "myself", "yourself": return ("", 1)
        case "just", "quickly", "really", "literally", "actually", "also", "honestly", "maybe": return ("", 1)
        default: return (token.surface, 1)
        }
    }

    /// Only what stands at the head of its phrase leaves a word behind, so that the sentence keeps its object.
    private func placeholder(_ words: [Token], at index: Int) -> String {
        let isHead = index + 1 >= words.count || StopWords.all.contains(words[index + 1].word)
        guard isHead, index > 0 else { return "" }
        let isDescribed = words[index - 1].isContent && index > 1
        // 'Decide on the …' has its object behind the verb's own preposition.
        let start = Self.prepositions.contains(words.word(1)) && words.word(index - 1) == "the" ? 2 : 1
        let isObject = !words[min(start, index)..<index].contains {
            Self.prepositions.contains($0.word) || $0.isPlaceholder
        }
        guard isObject || isDescribed, !StopWords.subjects.contains(words[index - 1].word) else { return "" }
        return PlaceholderWords.noun(for: words[index], isDescribed: isDescribed)
    }

    private static let prepositions: Set<String> = ["with", "about", "for", "of", "to", "on", "in", "from", "by", "at"]
    private static let conditions: Set<String> = [
        "live", "ready", "done", "working", "running", "finished", "fixed", "in", "up", "out", "merged", "deployed",
        "online", "complete", "registered", "back",
    ]

    /// 'Have the alert live' is to get it live, 'have a draft' is to prepare one.
    private static func verb(_ words: [Token]) -> String {
        guard let first = words.first else { return "" }
        if first.isPlaceholder { return PlaceholderWords.verb(before: words.dropFirst().first) }
        guard first.word == "have" else { return first.surface }
        return words.dropFirst().contains { conditions.contains($0.word) } ? "get" : "prepare"
    }

    private func inserting(_ antecedent: [Token], into words: [Token]) -> [Token] {
        guard words.count > 1 else { return words + antecedent }
        return [words[0]] + antecedent + words.dropFirst(2)
    }

    private func withoutLooseEnds(_ text: String) -> String {
        let loose: Set<String> = [
            "the", "a", "an", "of", "with", "about", "for", "and", "or", "to", "at", "from", "than", "that",
            "what", "they", "how", "which", "by",
        ]
        var words = text.split(separator: " ").map(String.init)
        while let last = words.last, words.count > 1, loose.contains(Folding.folded(last.filter { $0 != "," })) {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// Cut between words, at the last comma or conjunction when there is one far enough in.
    static func shortened(_ text: String) -> String {
        guard text.count > longestInCharacters else { return text }
        let words = text.split(separator: " ")
        var result = ""
        for word in words where result.count + word.count + 1 <= longestInCharacters || result.isEmpty {
            guard !result.isEmpty || !word.isEmpty else { continue }
            result += (result.isEmpty ? "" : " ") + word
            if result.count + 1 >= longestInCharacters { break }
        }
        return endingAtSeam(String(result.prefix(longestInCharacters)))
    }

    private static let fewestKept = 40

    /// Up to the last comma or 'and', when enough is left.
    private static func endingAtSeam(_ text: String) -> String {
        var words = text.split(separator: " ")
        while let last = words.last, words.joined(separator: " ").count > fewestKept {
            if last == "and" || last.hasSuffix(",") {
                if last == "and" { words.removeLast() }
                return words.joined(separator: " ")
            }
            words.removeLast()
        }
        return text
    }

    static func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        var trimmed = first.uppercased() + text.dropFirst()
        while let last = trimmed.last, ",;:-".contains(last) || last.isWhitespace { trimmed.removeLast() }
        return trimmed
    }
}
