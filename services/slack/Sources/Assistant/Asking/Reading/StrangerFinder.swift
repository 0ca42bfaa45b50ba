internal import Domain

/// Finds the names in a question that mean nobody and nothing known: words that are written as names, or stand where a
/// name must stand.
struct StrangerFinder {
    private static let mostWords = 60
    /// What somebody is asked about with: `is Maria working on`, `did Maria promise`.
    private static let before: Set<String> = ["is", "does", "did", "has", "was", "will", "can", "who's", "what's"]
    private static let behind: Set<String> = [
        "working", "doing", "do", "work", "promise", "promised", "busy", "up", "say", "said", "have", "finish", "owe",
        "own", "assigned", "responsible", "done", "finished", "late", "behind", "want", "need", "free", "overloaded",
    ]
    /// What is somebody's: `Maria's tickets`.
    private static let owned: Set<String> = [
        "task", "tasks", "ticket", "tickets", "issue", "issues", "work", "plate", "todos", "workload", "load",
        "backlog",
    ]
    private static let owning: Set<String> = ["for", "to", "of", "by", "with"]
    private static let projects: Set<String> = ["project", "client", "customer"]
    private static let never: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "q1", "q2", "q3",
        "q4", "linear", "notion", "slack", "english", "utc", "eod", "eta", "asap",
    ]

    private let words: CueWords
    /// The same words as they were typed.
    private let typed: [Substring]

    /// - Parameter words: those of `text`, with a note of what is known already.
    init(_ text: String, words: CueWords) {
        self.words = words
        self.typed = text.split { !($0.isLetter || $0.isNumber || "'’‘`´".contains($0)) }
    }

    func strangers() -> [Stranger] {
        guard typed.count == words.words.count, typed.count <= Self.mostWords else { return [] }
        var found: [Stranger] = []
        var index = 0
        while index < typed.count {
            var end = index
            while end < typed.count, isName(end) { end += 1 }
            if end > index {
                let name = typed[index..<end].map(Self.bare).joined(separator: " ")
                found.append(Stranger(name: name, kind: kind(index..<end)))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private func isName(_ index: Int) -> Bool {
        let word = Self.bare(Substring(words.words[index]))
        guard !words.isUsed[index], word.count > 1, !PlainWords.all.contains(word), !Self.never.contains(word),
            !Terms(words: [word]).subtracting(QuestionCues.terms).isEmpty, Int(word) == nil
        else { return false }
        return isWrittenAsName(index) || isWherePeopleStand(index..<(index + 1))
    }

    /// A capital says nothing at the beginning, and nothing where every word has one.
    private func isWrittenAsName(_ index: Int) -> Bool {
        guard typed[index].first?.isUppercase == true else { return false }
        let isTitle = typed.allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true }
        if isTitle { return typed.count <= 3 }
        return index > 0 || typed[0].hasSuffix("'s") || typed[0].hasSuffix("’s")
            || (typed.count > 1 && typed[1].first?.isUppercase == true)
    }

    private func isWherePeopleStand(_ range: Range<Int>) -> Bool {
        let last = words.words[range.upperBound - 1]
        let next = range.upperBound < words.words.count ? words.words[range.upperBound] : nil
        let previous = range.lowerBound > 0 ? words.words[range.lowerBound - 1] : nil
        if last.hasSuffix("'s"), next.map(Self.owned.contains) ?? false { return true }
        if previous.map(Self.before.contains) ?? false, next.map(Self.behind.contains) ?? false { return true }
        return next == nil && (previous.map(Self.owning.contains) ?? false)
            && words.words.prefix(range.lowerBound).contains(where: Self.owned.contains)
    }

    private func kind(_ range: Range<Int>) -> Stranger.Kind {
        let around = [range.lowerBound - 1, range.upperBound].filter(words.words.indices.contains).map {
            words.words[$0]
        }
        if around.contains(where: Self.projects.contains) { return .project }
        if isWherePeopleStand(range) { return .person }
        let isAlone = range.count == words.words.count && range.count == 2
        let isWho = words.words.prefix(range.lowerBound) == ["who", "is"]
        return isAlone || isWho ? .person : .thing
    }

    private static func bare(_ word: Substring) -> String {
        let ending = ["'s", "’s"].first(where: word.hasSuffix)
        return String(word.dropLast(ending?.count ?? 0))
    }
}
