import Domain

/// Names of things of one kind, such as projects, found in what was typed.
struct NameList: Sendable {
    private struct Entry: Sendable {
        let name: String
        let words: [String]
    }

    private let entries: [Entry]
    /// How many names have the word.
    private let counts: [String: Int]

    init(_ names: [String]) {
        self.entries = names.map { Entry(name: $0, words: Self.words(in: $0)) }.filter { !$0.words.isEmpty }
        self.counts = entries.reduce(into: [:]) { counts, entry in
            for word in Set(entry.words) { counts[word, default: 0] += 1 }
        }
    }

    private static func words(in text: String) -> [String] {
        TypedTokens.tokens(in: text).filter { !$0.isMark }.map(\.word)
    }

    /// The name that stands at `index` from its first word to its last, the longest there is.
    func whole(in tokens: [Token], at index: Int) -> (name: String, length: Int)? {
        let here = entries.filter { tokens.has($0.words, at: index) }
        guard let longest = here.max(by: { $0.words.count < $1.words.count }) else { return nil }
        return (longest.name, longest.words.count)
    }

    /// The one name of which the words at `index` are a part: two words in a row, or its first word where no other name
    /// has it.
    func part(in tokens: [Token], at index: Int) -> (name: String, length: Int)? {
        if let whole = whole(in: tokens, at: index) { return whole }
        var best: [(name: String, length: Int)] = []
        for entry in entries {
            let length = Self.longest(entry.words, in: tokens, at: index)
            let isNamed = length > 1 || (length == 1 && isDistinctive(entry, tokens.word(index)))
            if isNamed { best.append((entry.name, length)) }
        }
        guard let length = best.map(\.length).max() else { return nil }
        let found = best.filter { $0.length == length }
        return found.count == 1 ? found.first : nil
    }

    /// The one name whose last word stands at `index`: 'the portal' of a Customer Portal, where there is no other portal.
    func last(in tokens: [Token], at index: Int) -> String? {
        let word = tokens.word(index)
        guard word.count > 2, counts[word] == 1, !StopWords.all.contains(word) else { return nil }
        return entries.first { $0.words.last == word }?.name
    }

    private func isDistinctive(_ entry: Entry, _ word: String) -> Bool {
        entry.words.first == word && word.count > 2 && counts[word] == 1 && !StopWords.all.contains(word)
    }

    /// How many words at `index` are words of the name in a row.
    private static func longest(_ words: [String], in tokens: [Token], at index: Int) -> Int {
        words.indices.map { start in
            var length = 0
            while start + length < words.count, tokens.word(index + length) == words[start + length] { length += 1 }
            return length
        }.max() ?? 0
    }

    /// What `name` comes to: the whole name, or words of one name only.
    func resolve(_ name: String) -> Resolution<String> {
        let folded = NameFolding.folded(name)
        let exact = entries.filter { NameFolding.folded($0.name) == folded }
        if let first = exact.first { return .found(first.name) }
        let wanted = Set(Self.words(in: name))
        let partial = wanted.isEmpty ? [] : entries.filter { wanted.isSubset(of: $0.words) }
        return .of(
            partial.map(\.name), near: NearNames.of(name, among: entries.map(\.name)), describe: { $0 })
    }
}
