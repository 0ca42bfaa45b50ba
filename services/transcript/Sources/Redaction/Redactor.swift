/// Takes money and contract talk out of text, deterministically and without any outside help.
///
/// Works in one pass over the bytes, in time linear in their count. Filtering what was filtered changes nothing.
public struct Redactor: Sendable {
    let lexicon: Lexicon

    /// Makes a redactor that goes by the rules alone; all of them filter alike.
    public init() {
        lexicon = .standard
    }

    /// Makes a redactor that knows terms besides the rules. Making one takes a moment for many terms, so it is kept.
    public init(terms: CustomTerms) {
        lexicon = Lexicon.standard.knowing(terms)
    }

    /// Filters one text that stands alone.
    ///
    /// - Parameters:
    ///   - text: any text; placeholders in it are left as they are.
    ///   - labels: what the rules take out; all of it unless told otherwise. Terms are taken out in any case.
    /// - Returns: the text with placeholders, and the spans that they stand for.
    public func redact(_ text: String, labels: Set<RedactionLabel> = Set(RedactionLabel.allCases)) -> Redacted {
        let results = redact(conversation: [text], labels: labels)
        return results.first ?? Redacted(filtered: FilteredText(redacted: ""), spans: [])
    }

    /// Filters consecutive turns of one conversation; what is talked about in one turn decides over numbers in the next.
    ///
    /// - Parameter turns: what was said, in order, without the names of the speakers.
    /// - Returns: as many results as there are turns, in the same order.
    public func redact(conversation turns: [String]) -> [Redacted] {
        redact(conversation: turns, labels: Set(RedactionLabel.allCases))
    }

    private func redact(conversation turns: [String], labels: Set<RedactionLabel>) -> [Redacted] {
        let spoken = read(turns)
        var sweep = Sweep(Reading(stream: spoken.stream, lexicon: lexicon))
        var writer = SpanWriter(turns: turns.count, labels: labels)
        writer.add(
            Findings.merged(spoken.terms, sweep.run()), tokens: spoken.stream.tokens, turnEnds: spoken.turnEnds)
        return turns.indices.map { writer.write(turns[$0], turn: $0) }
    }

    /// What was said, in tokens.
    struct Spoken {
        let stream: TokenStream
        /// Behind the last token of each turn.
        let turnEnds: [Int]
        /// The terms that always go.
        let terms: [Findings.Finding]
    }

    func read(_ turns: [String]) -> Spoken {
        var lexer = Lexer(lexicon: lexicon, byteCount: turns.reduce(0) { $0 + $1.utf8.count })
        for turn in turns { append(turn, to: &lexer) }
        return Spoken(
            stream: TokenStream(tokens: lexer.tokens, literals: lexer.literals), turnEnds: lexer.turnEnds,
            terms: lexer.terms)
    }

    private func append(_ turn: String, to lexer: inout Lexer) {
        let isDone: Void? = turn.utf8.withContiguousStorageIfAvailable { lexer.append($0) }
        if isDone == nil { Array(turn.utf8).withUnsafeBufferPointer { lexer.append($0) } }
    }
}
