import Redaction

/// Sentences that settle one thing, and how it reads.
struct Decision {
    private(set) var sentences: [Sentence]
    private(set) var keys: Set<String>
    /// What bears it out beyond its own words.
    private var support: [Sentence] = []
    private let statement: String?
    /// What follows a statement that was put together from question and answer.
    private var continuation: [Sentence] = []

    /// - Parameters:
    ///   - sentences: what settles it, in order.
    ///   - topic: what it answers or refers to.
    init(_ sentences: [Sentence], topic: Sentence?, remark: Sentence?) {
        self.sentences = (topic.map { [$0] } ?? []) + sentences
        self.keys = Set(self.sentences.flatMap { Self.keys(of: $0.tokens) })
        self.support = remark.map { [$0] } ?? []
        self.statement = nil
    }

    init(_ settled: Adjacency.Settled) {
        self.sentences = [settled.proposal, settled.answer]
        self.keys = Self.keys(of: settled.statement ?? settled.proposal.tokens)
        self.statement = settled.statement.map(PlainStatement.text)
    }

    var first: Int { sentences.first?.index ?? 0 }
    var last: Int { sentences.last?.index ?? 0 }
    var lastTurn: Int { sentences.last?.turn ?? 0 }

    /// All sentences that bear it out.
    var indices: Set<Int> { Set((sentences + support).map(\.index)) }

    var finding: Finding {
        let spoken = (statement == nil ? withoutEchoes : continuation).map { PlainStatement.text($0.tokens) }
        let text = ((statement.map { [$0] } ?? []) + spoken).joined(separator: " ")
        var seen: Set<Int> = []
        let all = (sentences + support).filter { seen.insert($0.index).inserted }.sorted { $0.index < $1.index }
        return Finding(
            text: FilteredText(derived: text),
            evidence: all.flatMap(\.pieces)
        )
    }

    /// Its sentences without those that only say again what another says.
    private var withoutEchoes: [Sentence] {
        let telling = sentences.filter { !Self.isRetraction($0) }
        let sentences = telling.isEmpty || telling.allSatisfy(\.isQuestion) ? self.sentences : telling
        let keys = sentences.map { Self.keys(of: $0.tokens) }
        return sentences.indices.filter { index in
            !sentences.indices.contains { other in
                guard other != index, !sentences[other].isQuestion, Self.isPlain(sentences[other].tokens),
                    Self.isPlain(sentences[index].tokens), keys[index].isSubset(of: keys[other])
                else { return false }
                return keys[other].count > keys[index].count || other < index
            }
        }.map { sentences[$0] }
    }

    /// 'Okay, no, forget it.'
    static func isRetraction(_ sentence: Sentence) -> Bool {
        sentence.wordCount <= 5 && sentence.tokens.containsAny(DecisionCues.beginnings)
            && sentence.tokens.contentStems.count <= 1
    }

    private static let weighing: Set<String> = [
        "if", "can", "could", "would", "had", "no", "not", "we", "let", "forget",
    ]

    /// Whether nothing in it turns or weighs what it names.
    private static func isPlain(_ tokens: [Token]) -> Bool { !tokens.contains { weighing.contains($0.word) } }

    /// Stems of what it is about, numbers included.
    static func keys(of tokens: [Token]) -> Set<String> {
        Set(tokens.filter { $0.isContent || DecisionValue.isValue($0) }.map(\.stem))
    }

    private static let reversals: Set<String> = [
        "no", "not", "scratch", "instead", "forget", "actually", "rather", "then", "stays", "leave", "back", "stay",
        "planned",
    ]

    private var turnsRound: Bool {
        sentences.contains { $0.tokens.contains { Self.reversals.contains($0.word) } }
    }

    /// Whether it says no more than a number or a day: 'Let's say the twenty-eighth.'
    private var isBareValue: Bool {
        statement == nil
            && sentences.allSatisfy { $0.tokens.allSatisfy { !$0.isContent || DecisionValue.isValue($0) } }
    }

    private static let reachInTurns = 12

    /// Whether this one, said later, turns `earlier` round: most of its words again, and a word of reversal; or another
    /// value after a value.
    func replaces(_ earlier: Decision) -> Bool {
        guard turnsRound else { return false }
        let (own, others) = (keys.subtracting(values), earlier.keys.subtracting(earlier.values))
        let shared = own.intersection(others).count
        if shared >= 2, shared * 3 >= min(own.count, others.count) * 2 { return true }
        return earlier.isBareValue && values.isDisjoint(with: earlier.values)
            && sentences.contains { $0.tokens.contains(where: DecisionValue.isValue) }
            && lastTurn - earlier.lastTurn <= Self.reachInTurns && isReturn
    }

    /// 'We leave it', 'as planned': back to what it was.
    private var isReturn: Bool {
        sentences.contains {
            $0.tokens.containsAny([["leave", "it"], ["as", "planned"], ["forget", "it"], ["we", "stay"]])
        }
    }

    private static let closeInTurns = 4

    /// Whether `later` says the same again close by, or goes on with it.
    func goesOn(with later: Decision) -> Bool {
        if later.first == last + 1, later.sentences.first?.turn == lastTurn, statement != nil { return true }
        guard later.statement == nil, later.lastTurn - lastTurn <= Self.closeInTurns, !later.keys.isEmpty else {
            return false
        }
        return later.keys.isSubset(of: keys) || keys.isSubset(of: later.keys) && !keys.isEmpty
            || keys.intersection(later.keys).count * 3 >= min(keys.count, later.keys.count) * 2
                && values.isSubset(of: later.values) && keys.intersection(later.keys).count >= 2
    }

    private var values: Set<String> {
        Set(sentences.flatMap(\.tokens).filter(DecisionValue.isValue).map(\.stem))
    }

    /// One decision of two that say the same: the fuller words, the evidence of both.
    func joined(with later: Decision) -> Decision {
        if statement != nil, later.first == last + 1 {
            var result = self
            result.continuation = later.sentences
            result.support += later.sentences + later.support
            result.keys.formUnion(later.keys)
            return result
        }
        let isFuller = later.keys.count > keys.count
        var result = isFuller ? later : self
        let other = isFuller ? self : later
        result.support += other.sentences + other.support
        return result
    }
}
